using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Mapping.Nacha;

/// <summary>A NACHA file with the payments in it, in their order, and what is wrong with the others.</summary>
public sealed record PaymentFile(
    ReadOnlyMemory<byte> Bytes, IReadOnlyList<EncodedEntry> Entries, IReadOnlyList<PaymentProblem> Problems)
{
    public required FileTotals Totals { get; init; }

    /// <summary>What people should see to before it stops payments.</summary>
    public IReadOnlyList<Finding> Warnings { get; init; } = [];
}

/// <summary>The entries of a file, those that balance it among them: their number and their cents.</summary>
public readonly record struct FileTotals(long Entries, long Debits, long Credits)
{
    internal FileTotals With(EntryRecord entry) => entry.TransactionCode.IsDebit
        ? new(Entries + 1, Debits + entry.Amount, Credits)
        : new(Entries + 1, Debits, Credits + entry.Amount);
}

/// <summary>Makes one file of the payments of a product: a batch for each company name, entry description and offset account.</summary>
public sealed class PaymentsToFile(NachaTerms terms, AdapterContext context)
{
    /// <summary>What a total of twelve digits holds, less what offset entries may add.</summary>
    private const long MaxTotal = 999_999_999_999 / 2;

    /// <summary>What tells the files of a day apart (Nacha Operating Rules, Appendix Three): one more would pass for another.</summary>
    private const string Modifiers = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /// <summary>More than there are modifiers only where the contract says that the bank looks at the time as well.</summary>
    private int MostADay => context.MostMessagesADay ?? Modifiers.Length;

    private int _offsets;
    private FileTotals _totals;

    /// <summary>The message's number, in eight hexadecimal digits: it comes back in acknowledgements.</summary>
    public static string ReferenceCode(AdapterContext context) => ((uint)context.Sequence).ToString("X8");

    public PaymentFile Encode(PaymentBatch batch)
    {
        if (context.DaySequence > MostADay)
        {
            Finding full = new("$", "file-modifier", $"The {MostADay} files that a day may have are used up.");
            return new(default, [], [.. batch.Payments.Select(p => new PaymentProblem(p.Id, [full]))]) { Totals = default };
        }

        var mapper = new PaymentToEntry(terms, batch.Product);
        List<EncodedEntry> entries = [];
        List<PaymentProblem> problems = [];
        long total = 0;
        // Trace numbers ascend within a batch (Nacha Operating Rules, Appendix Two), whatever order the payments came in.
        foreach (var attempt in batch.Payments.OrderBy(attempt => attempt.Number))
        {
            var entry = mapper.Map(attempt, out var findings);
            if (entry is not null && total + entry.Entry.Amount > MaxTotal)
            {
                (entry, findings) = (null, [new("$.amount", "file-total", "The totals of one file would not hold this amount as well.")]);
            }

            if (entry is null)
            {
                problems.Add(new(attempt.Id, findings));
                continue;
            }

            total += entry.Entry.Amount;
            entries.Add(entry);
        }

        List<EncodedEntry> written = [];
        var bytes = entries.Count == 0 ? default : Write(batch, entries, written);
        return new(bytes, written, problems) { Totals = _totals, Warnings = [.. Warnings(batch)] };
    }

    private IEnumerable<Finding> Warnings(PaymentBatch batch)
    {
        if (terms.Traces.Low(batch.Payments.Max(attempt => attempt.Number)) is { } left)
        {
            yield return new($"$.settings.{TraceRange.Setting}", "trace-numbers-low",
                $"Of the trace numbers {terms.Traces} {left} are left: agree another range or institution number with the bank.");
        }

        if (context.DaySequence > MostADay * 5L / 6)
        {
            yield return new("$", "files-of-day-low",
                $"Of the {MostADay} files that a day may have {MostADay - context.DaySequence} are left: more payments could gather.");
        }
    }

    private ReadOnlyMemory<byte> Write(PaymentBatch batch, List<EncodedEntry> entries, List<EncodedEntry> written)
    {
        var output = new ArrayBufferWriter<byte>((entries.Count + 20) * 100);
        var builder = new NachaFileBuilder(output, Header());
        foreach (var group in entries.GroupBy(
            entry => (entry.CompanyName, entry.Description, entry.OffsetAccount, entry.OffsetType, entry.Country)))
        {
            EncodedEntry[] members = [.. group];
            var entryClass = SchemeClasses.ClassOf(batch.Product.Scheme)!;
            EntryDetail[] offsets = terms.Balanced ? [.. OffsetEntries.For(members, entryClass, terms, NextOffset)] : [];
            EntryRecord[] all = [.. members.Select(member => member.Entry), .. offsets];
            builder.Begin(entryClass == SecCodes.Iat ? International(members[0], all) : BatchHeader(entryClass, members[0], all));
            foreach (var entry in all)
            {
                builder.Add(entry);
                _totals = _totals.With(entry);
            }

            written.AddRange(members);
        }

        builder.Complete();
        return output.WrittenMemory;
    }

    private TraceNumber NextOffset() => TraceNumbers.OfOffset(terms.Bank, context.Sequence, _offsets++);

    private FileHeader Header() => new()
    {
        ImmediateDestination = terms.Bank.ToString(),
        ImmediateOrigin = terms.ImmediateOrigin,
        FileCreationDate = DateOnly.FromDateTime(context.LocalNow),
        FileCreationTime = TimeOnly.FromDateTime(context.LocalNow),
        FileIdModifier = Modifiers[Math.Max(0, context.DaySequence - 1) % Modifiers.Length].ToString(),
        ImmediateDestinationName = terms.BankName,
        ImmediateOriginName = terms.OriginName,
        ReferenceCode = ReferenceCode(context),
    };

    private BatchHeaderRecord BatchHeader(string entryClass, EncodedEntry first, EntryRecord[] entries) => new BatchHeader
    {
        ServiceClassCode = ServiceClassOf(entries),
        CompanyName = first.CompanyName,
        CompanyIdentification = terms.CompanyId,
        StandardEntryClassCode = entryClass,
        CompanyEntryDescription = first.Description,
        CompanyDescriptiveDate = context.BusinessDate.ToString("yyMMdd"),
        EffectiveEntryDate = context.ValueDate,
        OdfiIdentification = terms.Bank.Institution,
        BatchNumber = 0,
    };

    /// <summary>Fixed to fixed (FF): the same amount and currency on both sides, so that there is nothing to refer to (3).</summary>
    private BatchHeaderRecord International(EncodedEntry first, EntryRecord[] entries) => new IatBatchHeader
    {
        ServiceClassCode = ServiceClassOf(entries),
        ForeignExchangeIndicator = "FF",
        ForeignExchangeReferenceIndicator = 3,
        DestinationCountry = first.Country,
        OriginatorIdentification = terms.CompanyId,
        StandardEntryClassCode = SecCodes.Iat,
        CompanyEntryDescription = first.Description,
        OriginatingCurrency = Currency.Usd.Value,
        DestinationCurrency = Currency.Usd.Value,
        EffectiveEntryDate = context.ValueDate,
        OdfiIdentification = terms.Bank.Institution,
        BatchNumber = 0,
    };

    private static int ServiceClassOf(EntryRecord[] entries) => ServiceClass.For(
        Array.Exists(entries, entry => entry.TransactionCode.IsCredit), Array.Exists(entries, entry => entry.TransactionCode.IsDebit));
}
