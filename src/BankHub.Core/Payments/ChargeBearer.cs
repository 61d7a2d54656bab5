namespace BankHub.Core.Payments;

/// <summary>Who pays the banks' charges (ISO 20022 ChargeBearerType1Code: DEBT, CRED, SHAR, SLEV).</summary>
public enum ChargeBearer
{
    Debtor,
    Creditor,
    Shared,
    FollowingServiceLevel,
}
