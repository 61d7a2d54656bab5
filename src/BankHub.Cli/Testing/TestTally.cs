using System.Xml;
using System.Xml.Linq;

namespace BankHub.Cli.Testing;

/// <summary>What a test run's result file (trx) says, and the line that sums it up.</summary>
internal sealed record TestTally(int Passed, int Failed, int Skipped, IReadOnlyList<string> Notes)
{
    public static TestTally None { get; } = new(0, 0, 0, []);

    /// <summary>What is told of a run; the last line is the plain one, whatever was skipped.</summary>
    public IReadOnlyList<string> Lines =>
        [.. Notes, .. Skipped > 0 ? new[] { $"{Skipped} skipped" } : [], $"{Passed} passed, {Failed} failed"];

    public static TestTally operator +(TestTally a, TestTally b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped, [.. a.Notes, .. b.Notes]);

    public static TestTally Broken(string why) => new(0, 1, 0, [why]);

    public static TestTally Read(string trx)
    {
        if (!File.Exists(trx))
        {
            return None;
        }

        var safe = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(trx, safe);
        var tests = XDocument.Load(reader).Descendants()
            .Where(element => element.Name.LocalName == "UnitTestResult").Select(Result.Of).ToList();
        return new(
            tests.Count(test => test.Outcome == "Passed"),
            tests.Count(test => test.Outcome is not ("Passed" or "NotExecuted")),
            tests.Count(test => test.Outcome == "NotExecuted"),
            [.. tests.Where(test => test.Outcome != "Passed").Select(test => test.Note)]);
    }

    private sealed record Result(string Name, string Outcome, string Words)
    {
        public string Note => $"{(Outcome == "NotExecuted" ? "skipped" : "failed")}: {Name}: {Words}";

        public static Result Of(XElement element) => new(
            (string?)element.Attribute("testName") ?? "?",
            (string?)element.Attribute("outcome") ?? "?",
            FirstLine(element.Descendants().FirstOrDefault(child => child.Name.LocalName is "Message" or "StdOut")?.Value));

        private static string FirstLine(string? words) => (words ?? "").Trim().Split('\n')[0].TrimEnd();
    }
}
