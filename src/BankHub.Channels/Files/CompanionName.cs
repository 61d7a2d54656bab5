namespace BankHub.Channels.Files;

/// <summary>How the file is called that says of another that it is whole: {name}.done, {stem}.ok.</summary>
internal sealed record CompanionName(string Template)
{
    private const string Name = "{name}";
    private const string Stem = "{stem}";

    /// <summary>Null without a finding when no text is given, and with one when it is no template of a plain name.</summary>
    public static CompanionName? Read(OptionReader options, string option, string? text)
    {
        if (text is null)
            return null;
        var template = new CompanionName(text);
        var names = text.Contains(Name, StringComparison.Ordinal) || text.Contains(Stem, StringComparison.Ordinal);
        if (names && template.Of("a.b") != "a.b" && FileName.IsPlain(template.Of("a.b")))
            return template;
        options.Refuse(option, ChannelRules.Companion);
        return null;
    }

    /// <summary>Whether each file of the pattern has one of its own: of a stem only where all files end alike.</summary>
    public bool IsOwnOf(string pattern)
    {
        var end = pattern[(pattern.LastIndexOf('.') + 1)..];
        return Template.Contains(Name, StringComparison.Ordinal) || (end.Length < pattern.Length && end.AsSpan().IndexOfAny('*', '?') < 0);
    }

    /// <summary>Whether a file of this name may be the companion of another: it begins and ends as companions do.</summary>
    public bool IsLike(string name, StringComparison letters)
    {
        var begin = Template[..Template.IndexOf('{', StringComparison.Ordinal)];
        var end = Template[(Template.LastIndexOf('}') + 1)..];
        return begin.Length + end.Length > 0 && name.Length > begin.Length + end.Length
            && name.StartsWith(begin, letters) && name.EndsWith(end, letters);
    }

    public string Of(string file)
    {
        var dot = file.LastIndexOf('.');
        return Template.Replace(Name, file, StringComparison.Ordinal)
            .Replace(Stem, dot > 0 ? file[..dot] : file, StringComparison.Ordinal);
    }
}
