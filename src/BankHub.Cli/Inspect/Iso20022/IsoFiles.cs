using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Findings;
using BankHub.Formats.Iso20022.Market;
using BankHub.Formats.Iso20022.Messages.Statements;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Schemas;
using BankHub.Formats.Iso20022.Summaries;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Cli.Inspect.Iso20022;

/// <summary>Messages of ISO 20022 with or without an envelope, read transaction by transaction in constant memory.</summary>
internal sealed class IsoFiles : IFileFormat
{
    /// <summary>Nobody reads more; all are counted.</summary>
    private const int MaxFindings = 10_000;

    public string Name => "iso20022";

    public IReadOnlyCollection<string> Rules { get; } = [.. IsoRules.Waivable, IsoSums.Rule, .. RuleSets.RuleNames];

    public Likeness Of(ReadOnlySpan<byte> head) => IsoLikeness.Of(head);

    public Inspection Inspect(FileBody body, InspectionTerms terms)
    {
        var (summary, statements, sums) = (new MessageSummary(), new IsoStatements(terms.Show), new SummedStatements());
        using var stream = body.Open();
        using var reader = MessageReader.Open(stream, new()
        {
            FindingLimit = MaxFindings,
            GroupEnded = End,
            Waived = terms.Waived,
        });
        var market = Market(reader, terms);
        while (reader.Read())
        {
            market?.Next(reader);
            if (reader.Item is { } item)
            {
                summary.Add(item);
                statements.Add(item);
                if (item is Entry entry)
                {
                    sums.Add(entry);
                }
            }
        }

        if (reader.Message is { } message)
        {
            summary.Add(message);
        }

        market?.End();
        var schema = Validate(body, terms, reader);
        var numbers = new IsoNumbers(reader, summary, statements.All, schema) { IsAskedForSchema = terms.Schemas is not null };
        IsoFindings[] all = [.. new[] { reader.Findings, market?.Findings, schema }.OfType<IsoFindings>()];
        Problem[] broken = [.. IsoSums.Of(sums.Broken(), body)];
        var isWaived = broken.Length > 0 && terms.Waived.Contains(IsoSums.Rule);
        broken = isWaived ? [] : broken;
        return new(
            Name, reader.Version?.Identifier, [.. all.SelectMany(of => IsoProblems.Of(of, body)), .. broken],
            all.Sum(of => of.Errors) + broken.Count(sum => sum.IsError),
            all.Sum(of => of.Total - of.Errors) + broken.Count(sum => !sum.IsError),
            [.. all.SelectMany(of => of.Waived).Concat(isWaived ? [IsoSums.Rule] : []).Distinct()], numbers.Json(),
            IsoOverview.Lines(numbers))
        {
            IsSupported = !reader.Findings.Any(finding => finding.Rule == IsoRules.MessageUnknown),
        };

        void End(MessageReader from, object group)
        {
            summary.Add(group);
            if (group is StatementOfAccount statement)
            {
                statements.End(statement);
                sums.End(from, statement);
            }
        }
    }

    public IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole) => IsoSteps.Of(whole);

    private static MarketCheck? Market(MessageReader reader, InspectionTerms terms) =>
        reader is { Version: { } version, Message: { } message } && terms.Market.Rules.Count > 0
            ? new(terms.Market, version, reader.BusinessHeader, message, new(MaxFindings, terms.Waived))
            : null;

    /// <summary>What is not well-formed or too large is not shown to a second reader.</summary>
    private static IsoFindings? Validate(FileBody body, InspectionTerms terms, MessageReader reader)
    {
        if (reader.Version is not { } version || reader.Findings.Any(finding => finding.Rule == IsoRules.Xml)
            || terms.Schemas?.Find(version.Identifier) is not { } schema)
        {
            return null;
        }

        var findings = new IsoFindings(MaxFindings);
        using var stream = body.Open();
        SchemaCheck.Check(schema, stream, findings, terms.Show);
        return findings.Any(finding => finding.Rule == SchemaCheck.Other) ? null : findings;
    }
}
