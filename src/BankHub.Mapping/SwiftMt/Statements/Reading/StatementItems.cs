using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Statements;
using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Rules;
using BankHub.Formats.SwiftMt.Statements;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.SwiftMt.Statements.Reading;

/// <summary>A statement or a page of one, entry by entry. One that is not understood is a finding, and its neighbours apply.</summary>
internal sealed class StatementItems(BankMapping mapping)
{
    // What a statement must be for its numbers to be believed. Banks break rules of form in every second file, and mean what they say.
    private static readonly MtRule[] Told =
        [StatementRules.Balance, StatementRules.Chain, StatementRules.Amount, EnvelopeRules.TextUnclosed, EnvelopeRules.BlockUnclosed];

    /// <param name="message">What is read.</param>
    /// <param name="isAsTold">Whether the owner's reference is that alone, and stands for no other name.</param>
    public IEnumerable<DecodedItem> Of(MtMessage message, bool isAsTold)
    {
        var said = MtStatement.Of(message)!;
        var place = $"line {message.FirstLine}, MT{message.Type}";
        var from = new Incoming(place, isTold: true);
        var statement = Whole(Sound(StatementHeads.Read(said, message, from), from), said, from);
        var items = new List<DecodedItem>();
        if (statement is null)
        {
            return [.. from.Findings.Select(finding => new DecodedFinding(finding)), .. Orphans(said)];
        }

        var entries = Entries(said, statement, isAsTold);
        items.Add(new DecodedStatement(statement)
        {
            // User Handbook, field 28C: the sequence number tells messages of one number apart, and banks give all of them one field 20.
            IsNumberedWithin = statement.Kind == StatementKind.Intraday
                && statement is { LegalSequenceNumber: not null, ElectronicSequenceNumber: not null },
            Day = entries.OfType<DecodedEntry>().FirstOrDefault()?.Entry.Day,
        });
        items.AddRange(from.Findings.Select(finding => new DecodedFinding(finding)));
        items.AddRange(entries);
        items.Add(new DecodedStatementEnd(statement) { NumberOfEntries = Stated(said) });
        items.AddRange(Findings(message));
        items.AddRange(LeftOut(said));
        return items;
    }

    private List<DecodedItem> Entries(MtStatement said, Statement statement, bool isAsTold)
    {
        var items = new List<DecodedItem>();
        var number = 0;
        foreach (var line in said.Lines)
        {
            var place = ++number;
            var ofLine = new Incoming($"line {line.Field.Line}, entry", isTold: true);
            var read = StatementLines.Read(line, statement.Currency, mapping, ofLine, isAsTold);
            items.AddRange(StatementWalk.Kept(read, ofLine)
                .Select(item => item is DecodedEntry entry ? entry with { Statement = statement, Number = place } : item));
        }

        return items;
    }

    /// <summary>What is wrong with the numbers or the end of a message.</summary>
    public static IEnumerable<DecodedItem> Findings(MtMessage message) =>
        from finding in message.Findings
        where Told.Contains(finding.Rule)
        select new DecodedFinding(new Finding($"line {finding.Line}, field {finding.Tag}", finding.Rule.Name, finding.Message));

    /// <summary>The statement, if it can be stored.</summary>
    public static Statement? Sound(Statement? statement, Incoming from)
    {
        if (statement is not null && StatementJson.ReadStatement(StatementJson.Write(statement)).Findings is [var odd, ..])
        {
            from.Report(odd.Path, odd.Rule, odd.Message);
            return null;
        }

        return statement;
    }

    /// <summary>The closing balance is the last that a statement must have: without it entries may be missing, or one be cut.</summary>
    private static Statement? Whole(Statement? statement, MtStatement said, Incoming from)
    {
        if (statement is null || said.Closing is not null || said.Type is not ("940" or "950"))
        {
            return statement;
        }

        from.Report("62", "incomplete", "A statement has a closing balance that can be read; without it a part may be missing.");
        return null;
    }

    /// <summary>Entries of what is no statement are not lost: each is told.</summary>
    public static List<DecodedItem> Orphans(MtStatement said)
    {
        var items = new List<DecodedItem>();
        foreach (var line in said.Lines)
        {
            items.Add(new DecodedFinding(new(
                $"line {line.Field.Line}, entry", "without-statement", "The entry stands in no statement that can be read.")));
        }

        return items;
    }

    /// <summary>What the bank says of the account, and what it answers to: a statement has no place for them.</summary>
    private static IEnumerable<DecodedItem> LeftOut(MtStatement said) =>
        from field in said.Remarks.Append(said.RelatedReference)
        where field.IsThere && Placeholder.Named(field.ToString().Trim()) is not null
        select (DecodedItem)LeftOut(field, said.Type);

    public static DecodedFinding LeftOut(MtField field, string type) =>
        new(new($"line {field.Line}, :{field.Tag}:", "left-out", "A statement has no place for it."))
        {
            IsReadAllTheSame = true,
            Message = $"MT{type}",
        };

    /// <summary>How many there are, where all of them are told: an interim report may leave small ones out, a balance report all.</summary>
    private static int? Stated(MtStatement said)
    {
        if (said.Type != "942" || said.FloorLimits.Any(limit => limit[2].ContainsAnyInRange((byte)'1', (byte)'9')))
        {
            return null;
        }

        var (count, sums) = (0L, 0);
        foreach (var sum in said.Sums)
        {
            sums++;
            count += int.TryParse(sum[0], out var number) ? number : 0;
        }

        // So many were not told, whatever the number is.
        return sums == 0 ? null : (int)Math.Min(count, int.MaxValue);
    }
}
