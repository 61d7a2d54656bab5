using System.Text;

namespace BankHub.Tests.Conformance;

/// <summary>
/// A file that a person has looked at. One that is missing is written, and the test fails once, so that somebody looks at it before it is
/// committed.
/// </summary>
internal static class GoldenFile
{
    public static void Check(string path, string actual)
    {
        if (!File.Exists(path))
        {
            File.WriteAllText(path, actual, Encoding.Latin1.GetByteCount(actual) == actual.Length ? Encoding.Latin1 : Encoding.UTF8);
            Assert.Fail($"{Path.GetFileName(path)} was not there: it is written now, look at it.");
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }
}
