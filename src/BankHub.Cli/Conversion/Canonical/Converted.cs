namespace BankHub.Cli.Conversion.Canonical;

/// <summary>What became of a conversion.</summary>
/// <param name="Problems">Why nothing is written; none when it is.</param>
/// <param name="Losses">What the other form has no place for, each with the reason.</param>
internal sealed record Converted(IReadOnlyList<string> Problems, IReadOnlyList<string> Losses)
{
    public static Converted Refused(IEnumerable<string> problems) => new([.. problems], []);

    /// <summary>Everything, or nothing where there is a problem.</summary>
    public static Converted AllOrNothing(IReadOnlyList<string> problems) => new(problems, []);

    public static Converted With(IEnumerable<string> losses) => new([], [.. losses]);
}
