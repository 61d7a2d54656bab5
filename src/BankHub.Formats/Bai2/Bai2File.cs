using System.Buffers;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Records;
using BankHub.Formats.Bai2.Rules;
using BankHub.Formats.Bai2.Writing;

namespace BankHub.Formats.Bai2;

/// <summary>A file as one object; of several files in a body the groups of all.</summary>
public sealed record Bai2File
{
    /// <summary>No file carries more; if there is an error among them, it is there.</summary>
    public const int MaxFindings = 1000;

    /// <summary>Null where there is none that can be read.</summary>
    public Bai2FileHeader? Header { get; init; }

    public IReadOnlyList<Bai2Group> Groups { get; init; } = [];

    public IReadOnlyList<Bai2Finding> Findings { get; init; } = [];

    public Bai2Form Form { get; init; } = Bai2Form.Usual;

    /// <summary>Whether no rule is broken but such as ask for a form.</summary>
    public bool IsValid => !Findings.Any(finding => finding.IsError);

    /// <summary>Reads a body to its end; what is broken is missing, and a finding.</summary>
    public static Bai2File Read(ReadOnlyMemory<byte> body, Bai2ReadOptions? options = null)
    {
        var reader = new Bai2Reader(body, options);
        var (header, groups, findings) = (default(Bai2FileHeader), new List<OpenGroup>(), new List<Bai2Finding>());
        while (reader.Read())
        {
            Keep(findings, reader.Record.Findings);
            switch (reader.Record.Kind)
            {
                case Bai2RecordKind.FileHeader:
                    header ??= Bai2FileHeader.Of(reader.Record);
                    break;
                case Bai2RecordKind.GroupHeader:
                    groups.Add(new(Bai2GroupHeader.Of(reader.Record), []));
                    break;
                case Bai2RecordKind.Account when groups is [.., var group]:
                    group.Accounts.Add(new(Bai2Account.Of(reader.Record), []));
                    break;
                case Bai2RecordKind.Transaction when groups is [.., { Accounts: [.., var account] }]:
                    account.Transactions.Add(Bai2Transaction.Of(reader.Record));
                    break;
            }
        }

        return new()
        {
            Header = header,
            Groups = [.. groups.Select(group => new Bai2Group(group.Header,
                [.. group.Accounts.Select(account => new Bai2AccountReport(account.Account, account.Transactions))]))],
            Findings = findings,
            Form = reader.Form,
        };
    }

    /// <summary>Writes the file in its form with controls that are right.</summary>
    public byte[] Write()
    {
        var output = new ArrayBufferWriter<byte>();
        var builder = new Bai2FileBuilder(output, Header ?? throw new InvalidOperationException("A file has a header."), Form);
        foreach (var group in Groups)
        {
            builder.Begin(group.Header);
            foreach (var report in group.Accounts)
            {
                builder.Begin(report.Account);
                foreach (var transaction in report.Transactions)
                {
                    builder.Add(transaction);
                }
            }
        }

        builder.Complete();
        return output.WrittenSpan.ToArray();
    }

    private static void Keep(List<Bai2Finding> kept, Bai2Findings found)
    {
        foreach (var finding in found)
        {
            if (kept.Count < MaxFindings)
            {
                kept.Add(finding);
            }
            else if (finding.IsError && !kept[^1].IsError)
            {
                kept[^1] = finding;
            }
        }
    }

    private sealed record OpenGroup(Bai2GroupHeader Header, List<OpenAccount> Accounts);

    private sealed record OpenAccount(Bai2Account Account, List<Bai2Transaction> Transactions);
}

/// <summary>A group of a file with its accounts.</summary>
public sealed record Bai2Group(Bai2GroupHeader Header, IReadOnlyList<Bai2AccountReport> Accounts);

/// <summary>What a group tells of one account.</summary>
public sealed record Bai2AccountReport(Bai2Account Account, IReadOnlyList<Bai2Transaction> Transactions);
