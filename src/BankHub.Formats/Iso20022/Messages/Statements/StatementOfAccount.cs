using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Accounts;
using BankHub.Formats.Iso20022.Components.Balances;
using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Components.Fees;
using BankHub.Formats.Iso20022.Components.Ranges;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>What report, statement and notification of an account have in common, which is nearly all.</summary>
public abstract class StatementOfAccount
{
    private protected StatementOfAccount()
    {
    }

    public string? Identification { get; set; }

    public Pagination? Pagination { get; set; }

    public decimal? ElectronicSequenceNumber { get; set; }

    public SequenceRangeChoice? ReportingSequence { get; set; }

    public decimal? LegalSequenceNumber { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public DateTimePeriod? FromToDate { get; set; }

    public string? CopyDuplicate { get; set; }

    public CodeOrProprietary? ReportingSource { get; set; }

    public StatementAccount? Account { get; set; }

    public CashAccount? RelatedAccount { get; set; }

    public IReadOnlyList<AccountInterest> Interest { get; set; } = [];

    public IReadOnlyList<Balance> Balances { get; set; } = [];

    public TransactionSummary? Summary { get; set; }

    public IEnumerable<Entry> Entries { get; set; } = [];

    public string? AdditionalInformation { get; set; }

    private protected void DescribeStart<TSide>(ref TSide x, ReadOnlySpan<byte> pagination)
        where TSide : struct, ISide, allows ref struct
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Pagination = x.Part(pagination, Pagination, Use.Since(Dialect.Year2013));
        ElectronicSequenceNumber = x.Number("ElctrncSeqNb"u8, ElectronicSequenceNumber, NumberType.Whole);
        ReportingSequence = x.Part("RptgSeq"u8, ReportingSequence, Use.Since(Dialect.Year2019));
        LegalSequenceNumber = x.Number("LglSeqNb"u8, LegalSequenceNumber, NumberType.Whole);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime, Use.RequiredIf(x.Dialect < Dialect.Year2019));
        FromToDate = x.Part("FrToDt"u8, FromToDate);
        CopyDuplicate = x.Text("CpyDplctInd"u8, CopyDuplicate, Codes.CopyDuplicate);
        ReportingSource = x.Coded("RptgSrc"u8, ReportingSource);
        Account = x.Part("Acct"u8, Account, Use.Required);
        RelatedAccount = x.Part("RltdAcct"u8, RelatedAccount);
        Interest = x.Parts("Intrst"u8, Interest);
    }

    private protected void DescribeEntries<TSide>(ref TSide x, ReadOnlySpan<byte> information)
        where TSide : struct, ISide, allows ref struct
    {
        Summary = x.Part("TxsSummry"u8, Summary);
        Entries = x.Items("Ntry"u8, Entries);
        AdditionalInformation = x.Text(information, AdditionalInformation, TextType.Max500);
    }
}
