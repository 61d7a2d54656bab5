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
            ("send", false) => Dropped(target),
            ("pickUp", _) => $"Files {endpoint.Pattern} are fetched every {Time(endpoint.PollEvery)}"
                + (endpoint.Ready == "stable" ? ", once they stand unchanged over two looks" : "")
                + $", stored, and then {Afterwards(target)} at the bank.",
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

    private static string Dropped(EndpointTarget target)
    {
        // FTP forces nothing and opens nothing exclusively, and its rename overwrites: so the name is looked at before.
        var isFtps = target.Address.StartsWith("ftps:", StringComparison.Ordinal);
        var alone = isFtps ? "after a look that no other bears its name" : "never over another";
        var compared = IsOff(target, "readBack") ? "looked at" : "compared (by hash, or its size where the bank denies reading)";
        if (IsOff(target, "rename"))
        {
            var released = target.Options.TryGetValue("release", out var companion) ? $" and released by {companion}" : "";
            return $"A file is written under its final name, {alone}, {compared}{released}; a broken one is in doubt.";
        }

        return $"A file is written under a temporary name{Forced(target)}, {compared} and renamed, {alone}.";
    }

    private static string Forced(EndpointTarget target) => target.Address.Split(':')[0] switch
    {
        "ftps" => "",
        "sftp" => IsOff(target, "fsync") ? "" : ", forced to the disk where the server can",
        _ => ", forced to the disk",
    };

    private static string Afterwards(EndpointTarget target) => target.Options.GetValueOrDefault("afterPickUp") switch
    {
        "leave" => "left",
        "archive" => $"moved into {target.Options.GetValueOrDefault("archive")}",
        _ => "removed",
    };

    private static bool IsOff(EndpointTarget target, string option) =>
        string.Equals(target.Options.GetValueOrDefault(option), "false", StringComparison.OrdinalIgnoreCase);

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
