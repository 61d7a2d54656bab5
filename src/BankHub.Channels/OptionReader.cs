using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Channels;

/// <summary>Reads the options of one endpoint's target; what is missing, wrong or unknown becomes a finding at its path.</summary>
internal sealed class OptionReader(EndpointTarget target, string path, FindingList findings)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public string Address => target.Address;

    public bool HasFindings => findings.HasAny;

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

    /// <summary>Options that nobody read are mistakes: a misspelt hostKey must not pass for none.</summary>
    public void RefuseOthers()
    {
        foreach (var name in target.Options.Keys.Where(n => !_known.Contains(n)).Order(StringComparer.Ordinal))
            findings.Add(At(name), ChannelRules.Unknown);
    }

    private string At(string name) => $"{path}.options.{name}";
}
