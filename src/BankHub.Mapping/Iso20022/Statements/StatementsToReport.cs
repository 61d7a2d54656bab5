using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Iso20022;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Writing;
using BankHub.Mapping.Iso20022.Texts;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Statements;

/// <summary>
/// Writes statements with their entries as camt.052, camt.053 or camt.054. What was written is read again and held against what was given:
/// so whatever did not travel is told, whoever forgot it, and what would be read as something else is not written at all.
/// </summary>
public sealed class StatementsToReport(ReportTerms terms, BankMapping mapping)
{
    public WrittenReport Encode(IReadOnlyList<StatementWithEntries> statements)
    {
        Finding[] otherKinds =
        [
            .. statements.Index().Where(one => one.Item.Statement.Kind != Heads.Kind(terms.Version)).Select(one => new Finding(
                $"$[{one.Index}].statement.kind", "statement-kind", $"A {terms.Version.Message} tells something else of an account.")),
        ];
        if (otherKinds.Length > 0)
        {
            return new(default, otherKinds, [], []);
        }

        var message = Message(statements);
        Fitting.Fit(terms.Version, message);
        var output = new ArrayBufferWriter<byte>();
        var written = MessageWriter.Write(output, terms.Version, message);
        return written.Total > 0
            ? new(default, [.. written.Select(finding => new Finding(finding.Path, finding.Rule.Name, finding.Message))], [], [])
            : Compared(statements, output.WrittenMemory);
    }

    private WrittenReport Compared(IReadOnlyList<StatementWithEntries> statements, ReadOnlyMemory<byte> bytes)
    {
        var (back, findings) = ReadAgain.Statements(bytes, mapping);
        if (findings.Count > 0)
        {
            return new(default, findings, [], []);
        }

        var differences = ReadAgain.Differences(statements, back).ToList();
        Finding[] problems = [.. differences.Where(one => one.Kind == DifferenceKind.Otherwise).Select(one =>
            new Finding(one.Path, "said-otherwise", $"{terms.Version} would say it otherwise."))];
        return new(
            problems.Length > 0 ? default : bytes,
            problems,
            [.. differences.Where(one => one.Kind == DifferenceKind.Missing).Select(one =>
                new Finding(one.Path, "left-out", $"{terms.Version} has no place for it in this form."))],
            [.. differences.Where(one => one.Kind == DifferenceKind.Added).Select(one =>
                new Finding(one.Path, "added", $"{terms.Version} says it, as it must or as it follows from the rest."))]);
    }

    private IMessage Message(IReadOnlyList<StatementWithEntries> statements)
    {
        var to = new Outgoing(new(CharacterSet.Any, mapping));
        var header = new StatementGroupHeader
        {
            MessageIdentification = terms.MessageIdentification,
            CreationDateTime = Moments.ToTheSecond(terms.Now),
        };
        return terms.Version.Message switch
        {
            "camt.052" => new BankToCustomerAccountReport { GroupHeader = header, Reports = All<AccountReport>(statements, to) },
            "camt.053" => new BankToCustomerStatement { GroupHeader = header, Statements = All<AccountStatement>(statements, to) },
            "camt.054" => new DebitCreditNotification { GroupHeader = header, Notifications = All<AccountNotification>(statements, to) },
            _ => throw new InvalidOperationException($"{terms.Version} tells no statements."),
        };
    }

    private static List<T> All<T>(IReadOnlyList<StatementWithEntries> statements, Outgoing to)
        where T : StatementOfAccount, new() =>
    [
        .. statements.Select((one, i) =>
        {
            var group = Heads.Write<T>(one.Statement, $"$[{i}].statement", to);
            group.Summary = Summaries.Of(one.Entries);
            group.Entries = [.. one.Entries.Select((entry, n) => Entries.Write(entry, $"$[{i}].entries[{n}]", to))];
            return group;
        }),
    ];
}
