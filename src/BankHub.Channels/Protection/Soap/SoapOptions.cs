using BankHub.Channels.Expiring;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Soap;

/// <summary>Reads what is agreed about WS-Security from the options of a connection.</summary>
internal static class SoapOptions
{
    public static SoapScheme? Read(SchemeSource source)
    {
        var (options, named) = (source.Options, source.Keys);
        string? Key(string name, KeyUse use) => options.Text(name) is null ? null : options.Key(name, use, named);
        var signedAnswers = source.IsCallback || options.Flag("signedAnswers", unlessGiven: true);
        var keys = new SoapKeys(Agreed(options), named, source.Secrets)
        {
            Sign = Key("signKey", KeyUse.Sign),
            Encrypt = Key("encryptKey", KeyUse.Encrypt),
            Decrypt = Key("decryptKey", KeyUse.Decrypt),
            UserName = options.Text("userName"),
            Password = options.Text("userName") is null ? null : options.Secret("password"),
            Authorities = options.Authorities("verifyCaFile") is { } authorities ? [.. CertificateFile.Authorities(authorities)] : [],
            Subject = options.Text("verifyCaFile") is null ? null : options.Required("verifySubject"),
        };
        if (!source.IsCallback && keys.Sign is null && keys.UserName is null)
            options.Required("signKey");
        if (signedAnswers && keys.Authorities.Count == 0)
            keys = keys with { Verify = options.Key("verifyKey", KeyUse.Verify, named) };
        if (keys.Agreed.RequireEncryption && keys.Decrypt is null)
            options.Required("decryptKey");
        if (!signedAnswers && (keys.Agreed.RequireEncryption || keys.Decrypt is not null))
            options.Refuse(keys.Agreed.RequireEncryption ? "encryptedAnswers" : "decryptKey", ChannelRules.OnlySigned);
        return options.HasFindings ? null : new SoapScheme(keys, signedAnswers);
    }

    private static SecurityTerms Agreed(OptionReader options) => new()
    {
        Lifetime = options.Seconds("lifetimeSeconds", 10, 3600, 300),
        Skew = options.Seconds("toleranceSeconds", 1, 900, 120),
        RequireEncryption = options.Flag("encryptedAnswers"),
    };
}
