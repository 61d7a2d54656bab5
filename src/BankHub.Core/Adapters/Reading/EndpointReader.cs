using System.Globalization;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters.Reading;

/// <summary>Reads one endpoint of a manifest.</summary>
internal static class EndpointReader
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    public static readonly string[] Auths = ["none", "ssh-key", "password", "mtls", "oauth2", "private-key-jwt", "api-key"];

    public static readonly string[] Protectors =
    [
        "none", "hmac", "jws", "http-signature", "cavage", "ws-security",
        "gzip", "zip", "pgp", "cms", "xml-signature", "hash-file",
    ];

    public static Endpoint? Read(Node node)
    {
        var fields = new Fields(node);
        var id = fields.Required("id", Leaf.Id);
        var channels = fields.Required("channel", Words.OneOrMore("sftp", "ftps", "http", "folder"));
        var role = fields.Required("role", Leaf.OneOf("send", "pickUp", "feed", "callback"));
        var path = fields.Optional("path", Leaf.AnyText);
        var pattern = fields.Optional("pattern", Leaf.Text);
        var pollEvery = fields.Optional("pollEvery", Leaf.Duration);
        var ready = fields.Optional("ready", Leaf.OneOf("rename", "stable", "companion"));
        var companion = fields.Optional("companion", Leaf.Text);
        var minimumAge = fields.Optional("minimumAge", Leaf.Duration);
        var idempotent = fields.Optional("idempotent", Leaf.Duration);
        var takenFor = fields.Optional("takenFor", Leaf.Duration);
        var macOfBody = fields.Optional("macOfBody", Leaf.Flag);
        var parallel = fields.Optional("parallel", Leaf.Positive);
        var timeout = fields.Optional("timeout", Leaf.Duration);
        var auth = fields.List("auth", Words.Chain(Auths));
        var protections = fields.List("protections", Words.Chain(Protectors));
        var checksSchema = fields.Optional("checksSchema", Leaf.Flag);
        var rules = fields.Optional("rules", RuleChoiceReader.Read);
        var answers = fields.List("answers", Answer);
        return !fields.AreSound() ? null : new Endpoint
        {
            Id = id!,
            Channels = channels!,
            Role = role!,
            Path = path ?? "",
            Pattern = pattern,
            PollEvery = pollEvery,
            Ready = ready,
            Companion = companion,
            MinimumAge = minimumAge,
            Idempotent = idempotent,
            TakenFor = takenFor,
            IsMacOfBody = macOfBody ?? false,
            Parallel = parallel ?? 1,
            Timeout = timeout ?? DefaultTimeout,
            Auth = auth,
            Protections = protections,
            ChecksSchema = checksSchema ?? false,
            Rules = rules ?? RuleChoice.None,
            Answers = answers,
        };
    }

    private static AnswerRule? Answer(Node node)
    {
        var fields = new Fields(node);
        var status = fields.Required("status", Statuses);
        var meaning = fields.Required("meaning", Leaf.OneOf("decode", "notProcessed", "doubt"));
        var effect = fields.Optional("effect", Leaf.OneOf("prepare", "execute", "inquire", "cancel", "poll"));
        var bodyDecides = fields.Optional("bodyDecides", Leaf.Flag);
        return !fields.AreSound() ? null : new AnswerRule(
            status!.Value.From,
            status.Value.To,
            Enum.Parse<AnswerMeaning>(meaning!, ignoreCase: true),
            effect is null ? null : Enum.Parse<Effect>(effect, ignoreCase: true))
        {
            BodyDecides = bodyDecides ?? false,
        };
    }

    private static (int From, int To)? Statuses(Node node)
    {
        if (Leaf.String(node) is not { } text)
            return null;
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var from = Status(hyphen < 0 ? text : text[..hyphen]);
        var to = hyphen < 0 ? from : Status(text[(hyphen + 1)..]);
        if (from <= to)
            return (from.Value, to.Value);
        node.Break(ConfigurationRules.Statuses);
        return null;
    }

    private static int? Status(string text) =>
        text.Length == 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            && status is >= 100 and <= 599
            ? status
            : null;
}
