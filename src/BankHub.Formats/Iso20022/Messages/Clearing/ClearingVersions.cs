using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>The messages between agents: a version is a line.</summary>
internal static class ClearingVersions
{
    private static readonly MessageKind CreditTransfer = new("pacs.008", "FIToFICstmrCdtTrf", () => new CustomerCreditTransfer());

    private static readonly MessageKind DirectDebit = new("pacs.003", "FIToFICstmrDrctDbt", () => new CustomerDirectDebit());

    private static readonly MessageKind InstitutionTransfer = new("pacs.009", "FICdtTrf", () => new InstitutionCreditTransfer());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        CreditTransfer.Version(2, Dialect.Year2009),
        CreditTransfer.Version(8, Dialect.Year2019),
        CreditTransfer.Version(10, Dialect.Year2021),
        CreditTransfer.Read(12, Dialect.Year2023),
        DirectDebit.Version(8, Dialect.Year2019),
        InstitutionTransfer.Version(8, Dialect.Year2019),
        InstitutionTransfer.Read(11, Dialect.Year2023),
    ];
}
