using BankHub.Cli.Inspect.Bai2;
using BankHub.Cli.Inspect.Delimited;
using BankHub.Cli.Inspect.Iso20022;
using BankHub.Cli.Inspect.Nacha;
using BankHub.Cli.Inspect.SwiftMt;

namespace BankHub.Cli.Inspect;

/// <summary>Every format that files can be inspected in; a new one is one class and one row here.</summary>
internal static class FileFormats
{
    /// <summary>The word for leaving it to the content.</summary>
    public const string Auto = "auto";

    public static IReadOnlyList<IFileFormat> All { get; } =
        [new NachaFiles(), new NachaJsonFiles(), new IsoFiles(), new MtFiles(), new TableFiles(), new Bai2Files()];

    public static IFileFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that a file begins like, or null.</summary>
    public static IFileFormat? Detect(ReadOnlySpan<byte> head)
    {
        var (best, most) = (default(IFileFormat), Likeness.None);
        foreach (var format in All)
        {
            var likeness = format.Of(head);
            (best, most) = likeness > most ? (format, likeness) : (best, most);
        }

        return best;
    }
}
