namespace BankHub.Channels.Files;

/// <summary>Which file names are taken and given: plain ones that mean the same in every folder and every log.</summary>
internal static class FileName
{
    /// <summary>The longest name that common file systems take, in bytes.</summary>
    private const int MaxLength = 255;

    /// <summary>
    /// Printable ASCII without separators, wildcards, quotes and leading dots or hyphens: nothing that leaves its folder, hides, is
    /// an option to a program, looks like another name, or is not one file name on every system.
    /// </summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxLength
        && name[0] is not ('.' or '-' or ' ')
        && name[^1] is not ('.' or ' ')
        && name.All(c => c is > '\u001f' and < '\u007f' and not ('/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '%'))
        && !IsDevice(name);

    /// <summary>Plain names with a slash between: a folder below.</summary>
    public static bool IsPath(string path) => path.Split('/').All(IsPlain);

    // Windows keeps these names for devices, with any extension.
    private static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && stem[..3] is "COM" or "LPT" && char.IsAsciiDigit(stem[3]));
    }
}
