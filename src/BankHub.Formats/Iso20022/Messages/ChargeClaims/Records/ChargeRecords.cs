using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;

/// <summary>The charges of a message: one, or those of transactions, or those of types.</summary>
public sealed class ChargeRecords : IComponent
{
    public ChargeRecord? Single { get; set; }

    public TransactionCharges? PerTransaction { get; set; }

    public IReadOnlyList<TypeCharges> PerType { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Single = x.Part("Sngl"u8, Single, Use.Either);
        PerTransaction = x.Part("PerTx"u8, PerTransaction, Use.Either);
        PerType = x.Parts("PerTp"u8, PerType, Use.Either);
    }
}
