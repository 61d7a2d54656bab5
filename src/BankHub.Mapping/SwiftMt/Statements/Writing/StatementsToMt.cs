using System.Buffers;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt.Writing;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.SwiftMt.Payments;

namespace BankHub.Mapping.SwiftMt.Statements.Writing;

/// <summary>
/// Writes statements with their entries as MT 940, 941, 942, 950, 900 or 910. What was written is read again and compared: what is missing
/// is told, and what would be read as something else is not written at all.
/// </summary>
public sealed class StatementsToMt(StatementTerms terms, BankMapping mapping)
{
    /// <summary>A text that is read otherwise is left out and all written anew; nothing needs more rounds than it has such texts.</summary>
    private const int Rounds = 6;

    public WrittenReport Encode(IReadOnlyList<StatementWithEntries> statements)
    {
        var fit = new Fitting();
        var fitted = statements.SelectMany((one, i) => Fit(one, $"$[{i}]", fit)).ToList();
        if (fit.Problems.Count > 0)
        {
            return Refused(fit.Problems);
        }

        for (var round = 0; ; round++)
        {
            var (bytes, problems) = Write(fitted, statements);
            if (problems.Count > 0)
            {
                return Refused(problems);
            }

            var differences = Differences(fitted, bytes, out var unread);
            var otherwise = differences.Where(one => one.Kind == DifferenceKind.Otherwise).ToList();
            if (unread.Count > 0 || (otherwise.Count > 0 && round == Rounds))
            {
                return Refused([.. unread, .. otherwise.Select(one => Told(one, "said-otherwise"))]);
            }

            if (otherwise.Count == 0)
            {
                return new(bytes, [],
                    [.. fit.Lost, .. differences.Where(one => one.Kind == DifferenceKind.Missing).Select(one => Told(one, "left-out"))],
                    [.. differences.Where(one => one.Kind == DifferenceKind.Added).Select(one => Told(one, "added"))]);
            }

            fitted = Mended.Of(fitted, otherwise, fit);
            if (fit.Problems.Count > 0)
            {
                return Refused(fit.Problems);
            }
        }
    }

    private IEnumerable<Fitted> Fit(StatementWithEntries given, string path, Fitting fit)
    {
        var (at, kind) = ($"{path}.statement", Kind);
        if (given.Statement.Kind != kind || (terms.Type == "941" && given.Entries.Count > 0))
        {
            fit.Refuse($"{at}.kind", "statement-kind", $"An MT{terms.Type} tells something else of an account.");
            return [];
        }

        var statement = FittedHeads.Of(given.Statement, at, terms, fit);
        (string, StatementEntry)[] entries =
        [
            .. given.Entries.Select((entry, n) =>
                ($"{path}.entries[{n}]", FittedEntries.Of(entry, $"{path}.entries[{n}]", statement, terms, fit))),
        ];
        return terms.IsAdvice ? entries.Select(entry => AdviceDrafts.Fit(new(statement, at, [entry]), fit)) : [new(statement, at, entries)];
    }

    private StatementKind Kind => terms.IsAdvice ? StatementKind.Notification
        : terms.IsOfDay ? StatementKind.EndOfDay : StatementKind.Intraday;

    private (ReadOnlyMemory<byte> Bytes, IReadOnlyList<Finding> Problems) Write(
        List<Fitted> fitted, IReadOnlyList<StatementWithEntries> given)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (var one in fitted)
        {
            if (output.WrittenCount > 0)
            {
                output.Write([MtWriter.BatchSeparator]);
            }

            var draft = terms.IsAdvice ? AdviceDrafts.Of(one, terms)
                : StatementDrafts.Of(one, Reference(one, given), terms, mapping);
            if (MtWriter.Write(output, draft) is { HasErrors: true } findings)
            {
                return (default, [.. findings.Where(finding => finding.IsError)
                    .Select(finding => MessageFindings.OfWriting(finding) with { Path = one.Path })]);
            }
        }

        return (output.WrittenMemory, output.WrittenCount > 0 ? [] : [new("$", "empty", "There is nothing to tell.")]);
    }

    /// <summary>Field 20: the name of the statement also where its pages go by its number.</summary>
    private static string Reference(Fitted one, IReadOnlyList<StatementWithEntries> given)
    {
        var name = given.Select((statement, i) => ($"$[{i}].statement", statement)).First(pair => pair.Item1 == one.Path)
            .statement.Statement.Identification;
        return FittedHeads.IsPaged(one.Statement) ? new Fitting().Reference("", name) : one.Statement.Identification;
    }

    private List<Difference> Differences(List<Fitted> fitted, ReadOnlyMemory<byte> bytes, out IReadOnlyList<Finding> unread)
    {
        (var back, unread) = ReadAgain.Of(new FinMessages(mapping).Decode(bytes));
        if (back.Count != fitted.Count || back.Zip(fitted).Any(pair => pair.First.Entries.Count != pair.Second.Entries.Count))
        {
            unread = [.. unread, new("$", "said-otherwise", "Other statements would be read than were written.")];
        }

        return unread.Count > 0 ? [] :
        [
            .. fitted.Zip(back).SelectMany(pair =>
                ReadAgain.Between(pair.First.Path, StatementJson.Write(pair.First.Statement), StatementJson.Write(pair.Second.Statement))
                    .Concat(pair.First.Entries.Zip(pair.Second.Entries).SelectMany(entry => ReadAgain.Between(
                        entry.First.Path, StatementJson.Write(entry.First.Entry), StatementJson.Write(entry.Second))))),
        ];
    }

    private Finding Told(Difference one, string rule) => new(one.Path, rule, rule switch
    {
        "left-out" => $"MT{terms.Type} has no place for it in this form.",
        "added" => $"MT{terms.Type} says it, as it must or as it follows from the rest.",
        _ => $"MT{terms.Type} would say it otherwise.",
    });

    private static WrittenReport Refused(IReadOnlyList<Finding> problems) => new(default, problems, [], []);
}
