using System.Reflection;

namespace BankHub.Hub.Catalog;

/// <summary>Files that were embedded in an assembly under their path.</summary>
internal static class Resources
{
    public static byte[]? Bytes(Assembly assembly, string path)
    {
        using var stream = assembly.GetManifestResourceStream(path);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
