using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Initiation;

/// <summary>The messages between a customer and his bank: a version is a line.</summary>
internal static class InitiationVersions
{
    private static readonly MessageKind CreditTransfer = new(
        "pain.001", "CstmrCdtTrfInitn", () => new CustomerCreditTransferInitiation());

    private static readonly MessageKind DirectDebit = new(
        "pain.008", "CstmrDrctDbtInitn", () => new CustomerDirectDebitInitiation());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        CreditTransfer.Version(3, Dialect.Year2009),
        CreditTransfer.Version(9, Dialect.Year2019),
        CreditTransfer.Version(11, Dialect.Year2021),
        DirectDebit.Version(2, Dialect.Year2009),
        DirectDebit.Version(8, Dialect.Year2019),
    ];
}
