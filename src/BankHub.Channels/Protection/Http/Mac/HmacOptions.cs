using System.Security.Cryptography;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Mac;

/// <summary>Reads how a bank wants its HMAC from the options of a connection.</summary>
internal static class HmacOptions
{
    private const char Separator = ' ';

    public static HmacScheme? Read(SchemeSource source)
    {
        var options = source.Options;
        var form = Form(options, source.Endpoint.IsMacOfBody);
        var secret = options.SecretOrKey(source.IsCallback ? "callbackSecret" : "signSecret", KeyUse.Mac, source.Keys);
        var signedAnswers = !source.IsCallback && options.Flag("signedAnswers", unlessGiven: true);

        // What fits any request with this body can be played for another one.
        if (!source.Endpoint.IsMacOfBody && !(form.Covers.Contains("method") && form.Covers.Contains("target")))
            options.Refuse("hmacCovers", ChannelRules.HmacTarget);

        // What can be kept and played again must say when it was written.
        if ((source.IsCallback || signedAnswers) && !form.Covers.Contains("timestamp"))
            options.Refuse("hmacCovers", ChannelRules.HmacTime);
        return options.HasFindings ? null : new HmacScheme(form, new MacKeys(secret, source.Secrets, source.Keys), signedAnswers);
    }

    private static HmacForm Form(OptionReader options, bool isOfBody)
    {
        var stamped = new HmacForm
        {
            Header = options.Required("signatureHeader"),
            IsStamped = options.Word("hmacForm", "stamped", "plain") == "stamped",
            Tolerance = options.Seconds("toleranceSeconds", 1, 3600, 300),
            Covers = Covers(isOfBody ? "timestamp body" : "timestamp method target body", options),
            Between = options.Word("hmacBetween", "dot", "newline", "bar", "nothing") switch
            {
                "newline" => "\n", "bar" => "|", "nothing" => "", _ => ".",
            },
        };
        return stamped.IsStamped ? stamped : stamped with
        {
            Algorithm = options.Word("hmacAlgorithm", "sha256", "sha384", "sha512") switch
            {
                "sha384" => HashAlgorithmName.SHA384, "sha512" => HashAlgorithmName.SHA512, _ => HashAlgorithmName.SHA256,
            },
            IsHex = options.Word("hmacEncoding", "hex", "base64") == "hex",
            TimestampHeader = stamped.Covers.Contains("timestamp") ? options.Required("timestampHeader") : null,
            Time = options.Word("timestampForm", "seconds", "milliseconds", "iso") switch
            {
                "milliseconds" => TimeForm.Milliseconds, "iso" => TimeForm.IsoUtc, _ => TimeForm.Seconds,
            },
        };
    }

    private static string[] Covers(string unlessGiven, OptionReader options)
    {
        var covers = (options.Text("hmacCovers") ?? unlessGiven).Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        if (!covers.All(IsKnown) || !covers.Any(c => c is "body" or "bodyHash"))
            options.Refuse("hmacCovers", ChannelRules.HmacCovers);
        return [.. covers.Where(IsKnown)];
    }

    private static bool IsKnown(string part) => part is "timestamp" or "method" or "target" or "body" or "bodyHash"
        || (part.StartsWith(HmacForm.HeaderPrefix, StringComparison.Ordinal) && part.Length > HmacForm.HeaderPrefix.Length);
}
