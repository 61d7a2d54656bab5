using System.Globalization;

namespace BankHub.Cli.Inspect;

/// <summary>An inspection in lines for people: what the file holds, then each problem with its line and a caret under the field.</summary>
internal static class InspectionReport
{
    /// <summary>Nobody reads more; JSON has them all.</summary>
    public const int MaxProblems = 50;

    private const int TabWidth = 4;

    public static void Write(TextWriter output, string file, Inspection inspection)
    {
        var what = inspection.Type is { } type ? $"{inspection.Format}, {type}" : inspection.Format;
        output.WriteLine(Printable($"{file}: {what}, {inspection.Verdict}"));
        foreach (var line in inspection.Overview)
        {
            output.WriteLine(Printable($"  {line}".TrimEnd(' ')));
        }

        if (inspection.Waived.Count > 0)
        {
            output.WriteLine($"  waived and broken: {string.Join(", ", inspection.Waived)}");
        }

        var problems = inspection.Problems.OrderBy(problem => !problem.IsError).Take(MaxProblems).ToList();
        if (problems.Count > 0)
        {
            output.WriteLine($"  {Count(inspection.Errors, "error")}, {Count(inspection.Warnings, "warning")}");
        }

        foreach (var problem in problems)
        {
            Write(output, problem);
        }

        var more = inspection.Errors + inspection.Warnings - problems.Count;
        if (more > 0)
        {
            output.WriteLine($"  and {Count(more, "more", plural: "more")}: --json names them");
        }
    }

    /// <summary>A number of things in words.</summary>
    public static string Count(long number, string one, string? plural = null) =>
        $"{number.ToString("N0", CultureInfo.InvariantCulture)} {(number == 1 ? one : plural ?? one + "s")}";

    private static void Write(TextWriter output, Problem problem)
    {
        var place = problem.Line > 0 ? $"line {problem.Line}, column {problem.Column}: " : "";
        var what = problem.Field.Length > 0 ? $"{problem.Record}, {problem.Field}" : problem.Record;
        var value = problem.Value.Length > 0 ? $" '{problem.Value}'" : "";
        var section = problem.Section.Length > 0 ? $" ({problem.Section})" : "";
        var kind = problem.IsError ? "error" : "warning";
        output.WriteLine(Printable($"  {kind} {problem.Rule}: {$"{place}{what}{value}".TrimEnd()} {problem.Message}{section}"));
        if (problem.Excerpt is { } excerpt)
        {
            output.WriteLine(new string(' ', TabWidth) + Printable(excerpt));
            output.WriteLine(new string(' ', TabWidth + problem.Column - 1) + new string('^', problem.Length));
        }
    }

    /// <summary>A file's text may hold what a terminal obeys.</summary>
    private static string Printable(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(source[i]) || IsDirection(source[i]) ? '?' : source[i];
            }
        });

    /// <summary>Line and paragraph ends, and the signs that turn the direction of writing.</summary>
    private static bool IsDirection(char character) => character is >= '\u2028' and <= '\u202F' or >= '\u2066' and <= '\u2069';
}
