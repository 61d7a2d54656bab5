namespace BankHub.Core.Payments;

/// <summary>Why a bank refused, returned or reversed a payment: a code, the set it belongs to, and the bank's words if any.</summary>
public sealed record ReasonCode(string CodeSet, string Code, string? Text = null)
{
    /// <summary>ISO 20022 external status and return reason codes, such as AC04.</summary>
    public const string Iso20022 = "iso20022";

    /// <summary>Nacha return and change codes, such as R03 and C01.</summary>
    public const string Nacha = "nacha";

    /// <summary>Error codes of SWIFT's network, such as T27: it refuses what it did not take, and no bank saw it.</summary>
    public const string Fin = "fin";

    /// <summary>A code that only this bank uses.</summary>
    public const string Proprietary = "proprietary";

    public override string ToString() => $"{CodeSet}:{Code}";
}
