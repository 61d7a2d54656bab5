using BankHub.Core.Adapters;
using Endpoint = BankHub.Core.Adapters.Endpoint;

namespace BankHub.Cli.Checking;

/// <summary>In plain words, what passes a door and how it is protected, as manifest and connection say.</summary>
internal static class Leaving
{
    private static readonly (string Option, string Word)[] Entering =
        [("privateKey", "ssh-key"), ("clientKey", "mtls"), ("password", "password")];

    public static IEnumerable<string> Said(Endpoint endpoint, EndpointTarget target)
    {
        var isHttp = endpoint.Channels.Contains("http");
        yield return (endpoint.Role, isHttp) switch
        {
            ("send", false) => "A file is written under a temporary name, forced to the disk, compared and renamed, never over another.",
            ("pickUp", _) => $"Files {endpoint.Pattern} are fetched every {Time(endpoint.PollEvery)}"
                + (endpoint.Ready == "stable" ? ", once they stand unchanged over two looks" : "")
                + ", stored, and then removed at the bank.",
            ("send", true) => "A request is stored before it leaves, and leaves once"
                + (endpoint.Idempotent is { } time
                    ? $"; within {Time(time)} the bank takes the identical one again."
                    : ". What has no clear answer is in doubt."),
            ("feed", _) => $"The bank is asked for news every {Time(endpoint.PollEvery)}.",
            _ => "A call is checked, stored and only then answered.",
        };
        yield return $"Who we are: {Steps(endpoint.AuthOf(target), Otherwise(endpoint, target))}. "
            + $"Protection beyond the line: {Steps(endpoint.ProtectionOf(target), "none")}.";
        if (isHttp && endpoint.Answers.Count > 0)
        {
            var decoded = endpoint.Answers.Where(rule => rule.Meaning == AnswerMeaning.Decode).Select(Range);
            yield return $"Of the bank's answers, {string.Join(", ", decoded)} are read; what is not listed leaves a payment in doubt.";
        }
    }

    /// <summary>A file bank whose manifest leaves it open is entered as the options say.</summary>
    private static string Otherwise(Endpoint endpoint, EndpointTarget target) =>
        endpoint.Auth.Count == 0 && endpoint.Channels.Any(channel => channel is "sftp" or "ftps") && target.Options.Count > 0
            ? string.Join(", then ", Entering.Where(way => target.Options.ContainsKey(way.Option)).Select(way => way.Word))
            : "nothing beyond the address";

    private static string Steps(IReadOnlyList<string> steps, string none) => steps.Count == 0 ? none : string.Join(", then ", steps);

    private static string Range(AnswerRule rule) => rule.From == rule.To ? $"{rule.From}" : $"{rule.From} to {rule.To}";

    private static string Time(TimeSpan? time) => time switch
    {
        null => "now and then",
        { TotalMinutes: < 2 } => $"{time.Value.TotalSeconds:0.#} s",
        { TotalHours: < 2 } => $"{time.Value.TotalMinutes:0.#} min",
        _ => $"{time.Value.TotalHours:0.#} h",
    };
}
