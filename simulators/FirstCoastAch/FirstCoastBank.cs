using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The bank itself, without any server: takes files, judges them, and publishes what it has to say when the time comes.</summary>
public sealed class FirstCoastBank
{
    public const string Name = Scenarios.FirstCoast;

    private readonly Lock gate = new();
    private readonly FirstCoastOptions options;
    private readonly BankClock clock;
    private readonly Action<string, byte[]> publish;
    private readonly PriorDayReports? reports;
    private int sequence;
    private int noticeFiles;

    public FirstCoastBank(FirstCoastOptions options, BankClock clock, Action<string, byte[]> publish, int firstSequence = 1)
    {
        (this.options, this.clock, this.publish, sequence) = (options, clock, publish, firstSequence);
        reports = options.ActivityTables ? new(options, clock, text => Publish("FCCSV", "csv", text))
            : options.PriorDayReports ? new(options, clock, text => Publish("FCBAI", "bai", text)) : null;
    }

    public AchLedger Ledger { get; } = new();

    /// <summary>Takes a file that the customer dropped under its final name.</summary>
    public void Take(string name, byte[] bytes)
    {
        lock (gate)
        {
            var taken = TakenFile.Judge(name, bytes, options);
            var now = clock.Now;
            EnterEntries(taken, now);
            PlanAcknowledgement(taken);
            if (taken.Executes)
            {
                PlanSettlement(taken);
                PlanNotices(taken);
            }

            // Last: who sees the file in the ledger may count on all that follows from it.
            Ledger.Add(new AchLedgerFile(
                taken.Name, taken.File.ReferenceCode, taken.Status, taken.ReasonCode, taken.Entries.Count,
                Convert.ToHexStringLower(SHA256.HashData(bytes)), now));
        }
    }

    /// <summary>Publishes everything that is still planned, at once and in order.</summary>
    public void PublishNow() => clock.RunAll(Name);

    private void EnterEntries(TakenFile taken, DateTimeOffset now)
    {
        var reference = taken.File.ReferenceCode;
        foreach (var entry in taken.Entries)
        {
            var state = taken.Refusal is not null || entry.Refusal is not null ? AchEntryState.Refused
                : taken.Executes ? AchEntryState.Executed : AchEntryState.Held;
            var line = entry.Entry;
            entry.LedgerNumber = Ledger.Add(new AchLedgerEntry(
                0, taken.Name, reference, line.Trace, line.TransactionCode, line.RoutingNumber, line.Account, line.Cents, line.IsCredit,
                line.IndividualId, line.Name, entry.IsOffset, line.IsPrenote, state, now, state == AchEntryState.Executed ? now : null));
        }
    }

    private void PlanAcknowledgement(TakenFile taken)
    {
        var text = BankReports.Acknowledgement(taken);
        var late = options.SettleAfter + options.AcknowledgeAfter;
        TimeSpan[] times = taken.Rule switch
        {
            42 or 46 => [],
            43 => [late],
            44 => [options.AcknowledgeAfter, late],
            _ => [options.AcknowledgeAfter],
        };
        foreach (var time in times)
        {
            clock.After(time, Name, () => Publish("FCACK", "txt", text));
        }
    }

    private void PlanSettlement(TakenFile taken)
    {
        Plan(options.SettleAfter, [.. taken.Entries.Where(entry => entry.Settles)]);
        Plan(options.SettleAfter * 2, [.. taken.Entries.Where(entry => entry.Settles && entry.Rule == 32)]);

        void Plan(TimeSpan time, IReadOnlyList<TakenEntry> entries)
        {
            if (entries.Count > 0)
            {
                clock.After(time, Name, () => Settle(entries));
            }
        }
    }

    private void PlanNotices(TakenFile taken)
    {
        var returns = taken.Entries.Where(entry => entry.ReturnCode is not null).ToList();
        var early = (options.AcknowledgeAfter + options.SettleAfter) / 2;
        PlanFile(early, "FCRTN", [.. returns.Where(entry => entry.Rule == 4).Select(Return)]);
        PlanFile(options.ReturnAfter, "FCRTN", [.. returns.Where(entry => entry.Rule != 4).Select(Return)]);
        PlanFile(options.ReturnAfter * 2, "FCRTN", [.. returns.Where(entry => entry.Rule == 34).Select(Return)]);
        var changes = taken.Entries.Where(entry => entry.Rule == 11 && entry.Refusal is null);
        PlanFile(options.ReturnAfter, "FCNOC", [.. changes.Select(Change)]);

        void PlanFile(TimeSpan time, string kind, IReadOnlyList<Notice> notices)
        {
            if (notices.Count > 0)
            {
                clock.After(time, Name, () => Send(taken.File, kind, notices));
            }
        }
    }

    private static Notice Return(TakenEntry entry) => new(entry, entry.ReturnCode!, "");

    private static Notice Change(TakenEntry entry) =>
        new(entry, "C01", entry.Entry.Account is { Length: >= 6 } account ? account[..^6] + "112233" : "112233");

    private void Settle(IReadOnlyList<TakenEntry> entries)
    {
        foreach (var entry in entries)
        {
            Ledger.Move(entry.LedgerNumber, AchEntryState.Settled);
        }
        if (reports is not null)
        {
            reports.Add(entries);
            return;
        }

        var text = BankReports.Settlement($"STL{clock.Now:yyMMdd}{sequence:D6}", clock.Today, entries);
        Publish("FCSTL", "txt", text);
    }

    private void Send(NachaFile original, string kind, IReadOnlyList<Notice> notices)
    {
        var corrections = kind == "FCNOC";
        foreach (var notice in notices.Where(_ => !corrections))
        {
            Ledger.Move(notice.Taken.LedgerNumber, AchEntryState.Returned);
        }
        var modifier = (char)('A' + (noticeFiles++ % 26));
        var text = new NachaWriter(original, options.RoutingNumber, clock.Now, modifier).Write(notices, corrections);
        Publish(kind, "ach", text);
    }

    private void Publish(string kind, string extension, string text)
    {
        string name;
        lock (gate)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{kind}_{clock.Now:yyyyMMdd}_{sequence:D6}.{extension}");
            sequence++;
        }
        publish(name, Encoding.ASCII.GetBytes(text));
    }
}
