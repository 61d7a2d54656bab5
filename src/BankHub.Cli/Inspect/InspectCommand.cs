using System.CommandLine;
using System.CommandLine.Parsing;
using BankHub.Cli.Inspect.Delimited;
using BankHub.Formats.Iso20022.Market;
using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Cli.Inspect;

/// <summary><c>bankhub inspect</c>: what a file holds and everything that is wrong with it; no hub and no bank is needed.</summary>
internal static class InspectCommand
{
    /// <summary>Some file is not valid.</summary>
    private const int Invalid = 1;

    /// <summary>The command was not used as it is meant, or a file could not be read.</summary>
    private const int WrongUse = 2;

    public static Command Make()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "The files", Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(IsNamed);
        var format = new Option<string>("--format") { Description = "Their format", DefaultValueFactory = _ => FileFormats.Auto };
        format.AcceptOnlyFromAmong([FileFormats.Auto, .. FileFormats.All.Select(known => known.Name)]);
        var json = new Option<bool>("--json") { Description = "One line of JSON a file" };
        var show = new Option<bool>("--show") { Description = "Shows account numbers and names as they are" };
        var schemas = new Option<DirectoryInfo>("--schemas") { Description = "A folder of official ISO 20022 schemas to check against" };
        schemas.AcceptExistingOnly();
        var rules = Rules();
        var layout = Layout();
        var waive = Waive(FileFormats.All);
        var command = new Command("inspect", "Says what files hold, checks them and names every problem with its place")
        {
            files, format, json, show, schemas, rules, waive, layout,
        };
        command.SetAction(parsed => Run(
            new(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), parsed.GetValue(json), parsed.GetValue(show),
                parsed.GetValue(waive) ?? [])
                {
                    Layout = parsed.GetValue(layout),
                    Schemas = parsed.GetValue(schemas),
                    Market = parsed.GetValue(rules) ?? MarketRules.None,
                },
            Console.Out, Console.Error));
        return command;
    }

    /// <summary>A file has a name; an empty one would be taken for none.</summary>
    internal static void IsNamed(SymbolResult given)
    {
        if (given.Tokens.Any(token => token.Value.Length == 0))
        {
            given.AddError("A file has a name: this one is empty.");
        }
    }

    /// <summary>The option that waives rules, each by its name.</summary>
    internal static Option<string[]> Waive(IEnumerable<IFileFormat> formats)
    {
        var waive = new Option<string[]>("--waive") { Description = "A rule by its name that is not applied; may be given again" };
        var rules = formats.SelectMany(known => known.Rules).Distinct().Order(StringComparer.Ordinal).ToArray();
        waive.CompletionSources.Add(rules);
        waive.HelpName = "RULE";
        waive.Validators.Add(given =>
        {
            foreach (var unknown in given.Tokens.Select(token => token.Value).Except(rules))
            {
                given.AddError($"There is no rule '{unknown}' to waive. Near it: {string.Join(", ", NearNames.Of(unknown, rules))}.");
            }
        });
        return waive;
    }

    /// <summary>The option that gives the layout of a table of text.</summary>
    internal static Option<string?> Layout() => new("--layout")
    {
        Description = "A bank's mapping.json by whose layout a table of text is read; with #NAME behind it where it has several",
        HelpName = "FILE#NAME",
    };

    private static Option<MarketRules> Rules() => new("--rules")
    {
        Description = $"Rules of markets for ISO 20022: {string.Join(", ", RuleSets.All.Select(set => set.Name))}",
        HelpName = "SET,SET",
        CustomParser = given =>
        {
            var sets = given.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
            if (MarketRules.Unknown(sets) is not [var unknown, ..])
            {
                return MarketRules.Of(sets);
            }

            given.AddError($"There are no market rules '{unknown}': {string.Join(", ", RuleSets.All.Select(set => set.Name))}.");
            return null;
        },
    };

    /// <summary>0 when all files are valid, 1 when one is not, 2 when one cannot be read.</summary>
    internal static int Run(InspectOrder order, TextWriter output, TextWriter bad)
    {
        if (!TryReadLayout(order.Layout, bad, out var layout))
        {
            return WrongUse;
        }

        var terms = new InspectionTerms(order.Waived.ToHashSet(), order.Show, Excerpts: !order.Json)
        {
            Layout = layout,
            Schemas = order.Schemas is { } folder ? new SchemaFolder(folder.FullName) : null,
            Market = order.Market,
        };
        var code = 0;
        foreach (var file in order.Files)
        {
            try
            {
                var inspection = Inspect(new(file), order.Format, terms);
                code = Math.Max(code, inspection.IsValid ? 0 : Invalid);
                if (order.Json)
                {
                    output.WriteLine(InspectionJson.Write(file.ToString(), inspection));
                }
                else
                {
                    InspectionReport.Write(output, file.ToString(), inspection);
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or CatalogException)
            {
                bad.WriteLine(unreadable.Message);
                code = WrongUse;
            }
        }

        return code;
    }

    private static bool TryReadLayout(string? given, TextWriter bad, out LayoutPlan? layout)
    {
        layout = null;
        try
        {
            layout = given is null ? null : LayoutFile.Read(given);
            return true;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            bad.WriteLine(unreadable.Message);
            return false;
        }
    }

    private static Inspection Inspect(FileBody body, string format, InspectionTerms terms)
    {
        var known = format != FileFormats.Auto ? FileFormats.Find(format)
            : terms.Layout is not null ? new TableFiles() : FileFormats.Detect(body.Head.Span);
        return known?.Inspect(body, terms) ?? Inspection.Unknown(body.Head.IsEmpty);
    }
}

/// <summary>What to inspect, and how.</summary>
internal sealed record InspectOrder(IReadOnlyList<FileInfo> Files, string Format, bool Json, bool Show, IReadOnlyList<string> Waived)
{
    /// <summary>The folder of official schemas, where there is one.</summary>
    public DirectoryInfo? Schemas { get; init; }

    /// <summary>By which a table of text is read, as it was given.</summary>
    public string? Layout { get; init; }

    /// <summary>The rules of markets.</summary>
    public MarketRules Market { get; init; } = MarketRules.None;
}
