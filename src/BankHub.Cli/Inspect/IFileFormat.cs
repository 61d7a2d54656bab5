using BankHub.Formats.Iso20022.Market;
using BankHub.Host.Composition;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Cli.Inspect;

/// <summary>A format that files can be inspected in: what the registry <see cref="FileFormats"/> holds.</summary>
internal interface IFileFormat
{
    /// <summary>The word by which it is asked for and reported.</summary>
    string Name { get; }

    /// <summary>The names of its rules, each of which can be waived.</summary>
    IReadOnlyCollection<string> Rules { get; }

    /// <summary>How much a file's beginning looks like one of this format. The name of a file says nothing.</summary>
    Likeness Of(ReadOnlySpan<byte> head);

    Inspection Inspect(FileBody body, InspectionTerms terms);

    /// <summary>What can be measured with a file: parse, parse+check, write.</summary>
    IReadOnlyList<FormatStep> Steps(ReadOnlyMemory<byte> whole);
}

/// <summary>Something that a format does with a whole file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="What">What it includes, for people.</param>
/// <param name="Run">Does it once, and says with how many items.</param>
internal sealed record FormatStep(string Name, string What, Func<long> Run);

/// <summary>How much a file looks like one of a format.</summary>
internal enum Likeness
{
    None,

    /// <summary>Something in it could be of this format, damaged: taken where no other format knows it better.</summary>
    Remote,

    /// <summary>It begins as files of this format do.</summary>
    Close,
}

/// <summary>How files are inspected.</summary>
/// <param name="Waived">The rules that are not applied, by name.</param>
/// <param name="Show">Whether accounts and names are shown as they are.</param>
/// <param name="Excerpts">Whether problems come with the line that they are in.</param>
internal sealed record InspectionTerms(IReadOnlySet<string> Waived, bool Show, bool Excerpts)
{
    /// <summary>The official schemas to hold messages against, if they are there.</summary>
    public SchemaFolder? Schemas { get; init; }

    /// <summary>By which a table of text is read, if it is given.</summary>
    public LayoutPlan? Layout { get; init; }

    /// <summary>The rules of markets to hold messages of ISO 20022 against.</summary>
    public MarketRules Market { get; init; } = MarketRules.None;
}
