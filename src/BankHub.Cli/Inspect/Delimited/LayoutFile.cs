using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Mapping.Delimited.Layouts;

namespace BankHub.Cli.Inspect.Delimited;

/// <summary>A layout of a bank's mapping.json, as <c>FILE</c> where it has one and <c>FILE#NAME</c> where it has several.</summary>
internal static class LayoutFile
{
    /// <summary>The layout; what is wrong with it is an error of reading, for then nothing can be said of any file.</summary>
    public static LayoutPlan Read(string given)
    {
        var mark = given.LastIndexOf('#');
        var (file, name) = mark < 0 ? (given, null) : (given[..mark], given[(mark + 1)..]);
        var findings = new FindingList();
        var layouts = MappingReader.Read(File.ReadAllBytes(file), findings)?.Own.Layouts;
        if (layouts is null)
        {
            throw new IOException(Told(file, "$", findings));
        }

        if ((name is null && layouts.Count != 1) || (name is not null && !layouts.ContainsKey(name)))
        {
            throw new IOException(layouts.Count == 0
                ? $"{file}: has no layouts."
                : $"{file}: which layout is meant is written {file}#NAME: {string.Join(", ", layouts.Keys)}.");
        }

        name ??= layouts.Keys.First();
        return LayoutPlan.Of(layouts[name], findings) ?? throw new IOException(Told(file, $"$.layouts.{name}", findings));
    }

    private static string Told(string file, string root, FindingList findings) => string.Join(
        Environment.NewLine, findings.Select(finding => $"{file}: {root}{finding.Path.TrimStart('$')}: {finding.Message}"));
}
