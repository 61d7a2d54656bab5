using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Writing;

/// <summary>Makes the controls that state what a batch or a file adds up to.</summary>
public static class Controls
{
    /// <summary>The control of a batch of any class but ADV; in IAT the originator stands for the company.</summary>
    public static BatchControlRecord Of(Tally tally, BatchHeaderRecord header) => new BatchControl
    {
        ServiceClassCode = header.ServiceClassCode,
        EntryAddendaCount = tally.Records,
        EntryHash = tally.Hash,
        TotalDebit = tally.Debits,
        TotalCredit = tally.Credits,
        CompanyIdentification = header switch
        {
            BatchHeader company => company.CompanyIdentification,
            IatBatchHeader international => international.OriginatorIdentification,
            _ => "",
        },
        OdfiIdentification = header.OdfiIdentification,
        BatchNumber = header.BatchNumber,
    };

    /// <summary>The control of a batch of advices.</summary>
    public static BatchControlRecord Advice(Tally tally, BatchHeaderRecord header) => new AdvBatchControl
    {
        ServiceClassCode = header.ServiceClassCode,
        EntryAddendaCount = tally.Records,
        EntryHash = tally.Hash,
        TotalDebit = tally.Debits,
        TotalCredit = tally.Credits,
        AchOperatorData = header is BatchHeader company ? company.CompanyName : "",
        OdfiIdentification = header.OdfiIdentification,
        BatchNumber = header.BatchNumber,
    };

    /// <summary>The control of a file.</summary>
    public static FileControlRecord Of(Tally tally, int batches, int blocks) => new FileControl
    {
        BatchCount = batches,
        BlockCount = blocks,
        EntryAddendaCount = tally.Records,
        EntryHash = tally.Hash,
        TotalDebit = tally.Debits,
        TotalCredit = tally.Credits,
    };

    /// <summary>The control of a file of advices.</summary>
    public static FileControlRecord Advice(Tally tally, int batches, int blocks) => new AdvFileControl
    {
        BatchCount = batches,
        BlockCount = blocks,
        EntryAddendaCount = tally.Records,
        EntryHash = tally.Hash,
        TotalDebit = tally.Debits,
        TotalCredit = tally.Credits,
    };
}
