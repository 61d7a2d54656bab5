using System.Globalization;
using BankHub.Channels.Expiring;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Channels;

/// <summary>Reads the options of one endpoint's target; what is missing, wrong or unknown becomes a finding at its path.</summary>
/// <param name="target">Where the endpoint is.</param>
/// <param name="path">The endpoint's place in its file.</param>
/// <param name="findings">Take what is wrong.</param>
/// <param name="secrets">Where to look whether what is referred to is there; null for not to look.</param>
internal sealed class OptionReader(EndpointTarget target, string path, FindingList findings, ISecrets? secrets)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<CertificateFile> _certificateFiles = [];

    public string Address => target.Address;

    public EndpointTarget Target => target;

    /// <summary>The files of certificates that were read from the options so far: their ends are watched.</summary>
    public IReadOnlyList<CertificateFile> CertificateFiles => _certificateFiles;

    public bool HasFindings => findings.HasAny;

    public bool Has(string name) => target.Options.ContainsKey(name);

    public string? Text(string name)
    {
        _known.Add(name);
        return target.Options.GetValueOrDefault(name);
    }

    public string Required(string name)
    {
        if (Text(name) is { Length: > 0 } value)
            return value;
        findings.Add(At(name), ChannelRules.Missing);
        return "";
    }

    /// <summary>A reference to a secret; the secret itself is read when it is needed.</summary>
    public string Secret(string name)
    {
        var reference = Required(name);
        if (reference.Length > 0 && SecretReference.Read(reference) is null)
            findings.Add(At(name), ChannelRules.Reference);
        else if (reference.Length > 0 && secrets is not null && !IsThere(reference, secrets))
            findings.Add(At(name), ChannelRules.Secret);
        return reference;
    }

    /// <summary>A named key, as <c>key:NAME</c>: its name.</summary>
    public string Key(string name, KeyUse use, NamedKeys keys)
    {
        var reference = Required(name);
        if (reference.Length > 0 && KeyReference.NameOf(reference) is null)
            findings.Add(At(name), ChannelRules.KeyName);
        else if (KeyReference.NameOf(reference) is { } key && keys != NamedKeys.None && !keys.Has(key, use))
            findings.Add(At(name), ChannelRules.Key);
        return KeyReference.NameOf(reference) ?? "";
    }

    /// <summary>A shared secret: a reference to it, or a named key.</summary>
    public string SecretOrKey(string name, KeyUse use, NamedKeys keys)
    {
        if (Text(name) is not { } reference || KeyReference.NameOf(reference) is null)
            return Secret(name);
        Key(name, use, keys);
        return reference;
    }

    /// <summary>The path of a PEM file of authorities; null where none is given.</summary>
    public string? Authorities(string name)
    {
        if (Text(name) is not { } path)
            return null;
        _certificateFiles.Add(new(name, path, IsOurs: false));
        if (CertificateFile.Authorities(path).Count == 0)
            Refuse(name, ChannelRules.CaFile);
        return path;
    }

    /// <summary>Notes that what a reference leads to is a certificate of ours. A named key's own one is watched with the key.</summary>
    public void OwnCertificate(string name, string reference, string? password = null)
    {
        if (KeyReference.NameOf(reference) is null)
            _certificateFiles.Add(new(name, reference, IsOurs: true, password));
    }

    /// <summary>Notes that OpenSSH certificates may lie beside a named key, of which the ring knows no end.</summary>
    public void SshCertificates(string name, string key) => _certificateFiles.Add(new(name, key, IsOurs: true));

    /// <summary>One of these words; the first where none is given.</summary>
    public string Word(string name, params ReadOnlySpan<string> words)
    {
        if (Text(name) is not { } word)
            return words[0];
        if (words.Contains(word))
            return word;
        findings.Add(At(name), ChannelRules.Word);
        return words[0];
    }

    public bool Flag(string name, bool unlessGiven = false)
    {
        if (Text(name) is not { } value)
            return unlessGiven;
        if (value is not ("true" or "false"))
            findings.Add(At(name), ChannelRules.Flag);
        return value == "true";
    }

    public int Number(string name, int from, int to, int unlessGiven)
    {
        if (Text(name) is not { } text)
            return unlessGiven;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        findings.Add(At(name), ChannelRules.Number);
        return unlessGiven;
    }

    public TimeSpan Seconds(string name, int from, int to, int unlessGiven) => TimeSpan.FromSeconds(Number(name, from, to, unlessGiven));

    public void Refuse(string name, Rule rule) => findings.Add(At(name), rule);

    public void RefuseAddress(Rule rule) => findings.Add($"{path}.address", rule);

    /// <summary>What the connection chose of what the manifest permits: auth or protection.</summary>
    public void RefuseChoice(string what, Rule rule) => findings.Add($"{path}.{what}", rule);

    /// <summary>Options that nobody read are mistakes: a misspelt hostKey must not pass for none.</summary>
    public void RefuseOthers()
    {
        foreach (var name in target.Options.Keys.Where(n => !_known.Contains(n)).Order(StringComparer.Ordinal))
            findings.Add(At(name), ChannelRules.Unknown);
    }

    private static bool IsThere(string reference, ISecrets secrets)
    {
        try
        {
            return secrets.Get(reference).Length > 0;
        }
        catch (KeyNotFoundException)
        {
            return false;
        }
    }

    private string At(string name) => $"{path}.options.{name}";
}
