namespace BankHub.Core.Payments;

/// <summary>Which of a mandate's direct debits this one is (ISO 20022 SequenceType3Code: FRST, RCUR, FNAL, OOFF).</summary>
public enum SequenceType
{
    First,
    Recurring,
    Final,
    OneOff,
}
