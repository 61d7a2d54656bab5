using System.Text.RegularExpressions;
using BankHub.Channels.Files;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Files;

/// <summary>Reads the options of an endpoint's chain.</summary>
/// <param name="options">Of the endpoint.</param>
/// <param name="keys">The keys that it may name.</param>
/// <param name="leaves">Whether files leave here, or come.</param>
internal sealed partial class StepReader(OptionReader options, NamedKeys keys, bool leaves)
{
    public const string SuffixOption = "fileSuffix";

    public bool Leaves => leaves;

    public NamedKeys Keys => keys;

    /// <summary>What the name at the bank has behind ours.</summary>
    public string Suffix()
    {
        var suffix = options.Text(SuffixOption) ?? "";
        if (suffix.Length > 0 && !Form().IsMatch(suffix))
            options.Refuse(SuffixOption, FileRules.Suffix);
        return suffix;
    }

    /// <summary>The name of a named key; null where the option is not given.</summary>
    public string? Key(string option, KeyUse use) => options.Text(option) is null ? null : options.Key(option, use, keys);

    public string? Text(string option) => options.Text(option);

    public string Word(string option, params ReadOnlySpan<string> words) => options.Word(option, words);

    /// <summary>What a file beside another is called.</summary>
    public CompanionName? Companion(string option, string unlessGiven) =>
        CompanionName.Read(options, option, options.Text(option) ?? unlessGiven);

    public bool Flag(string option) => options.Flag(option);

    public void Refuse(string option, Core.Findings.Rule rule) => options.Refuse(option, rule);

    [GeneratedRegex(@"^\.[A-Za-z0-9][A-Za-z0-9.]{0,9}[A-Za-z0-9]$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
