using BankHub.Core.Findings;

namespace BankHub.Cli.Conversion.Canonical;

/// <summary>What became of a conversion.</summary>
/// <param name="Problems">Why nothing is written; none when it is.</param>
/// <param name="Losses">What the other form has no place for, each with the reason.</param>
internal sealed record Converted(IReadOnlyList<string> Problems, IReadOnlyList<string> Losses)
{
    /// <summary>What was written that nobody gave, as the form needs it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public static Converted Refused(IEnumerable<string> problems) => new([.. problems], []);

    public static Converted Refused(IEnumerable<Finding> problems) => Refused(problems.Select(Said).Distinct());

    /// <summary>Why nothing is written, with its place and its rule: no other command need say it.</summary>
    public static string Said(Finding problem) => $"{problem.Path}: {problem.Message} [{problem.Rule}]";

    /// <summary>Everything, or nothing where there is a problem.</summary>
    public static Converted AllOrNothing(IReadOnlyList<string> problems) => new(problems, []);

    public static Converted With(IEnumerable<string> losses) => new([], [.. losses]);
}
