using System.Text.RegularExpressions;

namespace BankHub.Simulators.OrientSwift.Reading;

/// <summary>What the network looks at before it takes a message (PROTOCOL.md, section 2).</summary>
internal static partial class NetworkChecks
{
    private const int Width = 35, NarrativeWidth = 50;

    // The order of fields (User Handbook, MT 103, 202, 202 COV, 192, 199), each by its number.
    private static readonly Dictionary<string, (string Must, string Order)> Types = new(StringComparer.Ordinal)
    {
        ["103"] = ("20 23 32 50 59 71", "20 13 23 26 32 33 36 50 51 52 53 54 55 56 57 59 70 71 72 77"),
        ["202"] = ("20 21 32 58", "20 21 13 32 52 53 54 56 57 58 72"),
        ["202COV"] = ("20 21 32 58 50 59", "20 21 13 32 52 53 54 56 57 58 72 50 52 56 57 59 70 72 33"),
        ["192"] = ("20 21 11", "20 21 11 79 32"),
        ["292"] = ("20 21 11", "20 21 11 79 32"),
        ["199"] = ("20 79", "20 21 79"),
        ["299"] = ("20 79", "20 21 79"),
    };

    /// <summary>The error code with the line; null where there is nothing.</summary>
    public static string? Refusal(FinMessage message, OrientOptions options)
    {
        var flag = message.User.GetValueOrDefault("119");
        return !BasicHeader().IsMatch(message.Basic) || message.Basic[3..11] != options.CustomerBic[..8] ? "H01"
            : !ApplicationHeader().IsMatch(message.Application) ? "H25"
            : !message.Application[4..].StartsWith(options.Bic[..8], StringComparison.Ordinal) ? "H50"
            : !Types.TryGetValue(message.Type + (flag == "COV" ? flag : ""), out var rule) ? "H30"
            : message.Type is "103" or "202" && !Uetr().IsMatch(message.Uetr ?? "") ? "U13"
            : Structure(message, rule.Must.Split(' '), rule.Order.Split(' ')) ?? Contents(message);
    }

    private static string? Structure(FinMessage message, string[] must, string[] order)
    {
        var (place, line) = (0, 1);
        foreach (var field in message.Fields)
        {
            var next = Array.IndexOf(order, field.Tag[..Math.Min(2, field.Tag.Length)], place);
            if (next < 0)
            {
                return $"T13{line:D3}";
            }

            (place, line) = (next, line + field.Lines.Length);
        }

        return must.All(number => message.Any(number) is not null) ? null : $"T13{line:D3}";
    }

    private static string? Contents(FinMessage message)
    {
        var line = 1;
        foreach (var field in message.Fields)
        {
            if (Content(field) is { } code)
            {
                return $"{code}{line:D3}";
            }

            line += field.Lines.Length;
        }

        return null;
    }

    private static string? Content(FinField field) =>
        field.Value.Length == 0 || !Signs().IsMatch(field.Value) ? "M60"
        : field.Lines.Any(one => one.Length > (field.Tag == "79" ? NarrativeWidth : Width + 2) || one.Length == 0) ? "T33"
        : field.Tag is "20" or "21" && (field.Value.Length > 16 || field.Value.StartsWith('/') || field.Value.EndsWith('/')
            || field.Value.Contains("//", StringComparison.Ordinal)) ? "T26"
        : field.Tag is "32A" ? Amount(field.Value)
        : field.Tag is "52A" or "53A" or "54A" or "56A" or "57A" or "58A" && !Bic().IsMatch(field.Lines[^1]) ? "T27"
        : field.Tag == "71A" && field.Value is not ("OUR" or "SHA" or "BEN") ? "T08"
        : null;

    private static string? Amount(string value) => value.Length < 11 || !value[..6].All(char.IsAsciiDigit) ? "T50"
        : !value[6..9].All(char.IsAsciiLetterUpper) ? "T52"
        : !Number().IsMatch(value[9..]) || value.Length > 24 ? "T40"
        : value[9..].Split(',')[1].Length > 2 ? "C03"
        : null;

    [GeneratedRegex(@"\AF01[A-Z0-9]{12}[0-9]{10}\z")]
    private static partial Regex BasicHeader();

    [GeneratedRegex(@"\AI[0-9]{3}[A-Z0-9]{12}[NU][0-9]{0,4}\z")]
    private static partial Regex ApplicationHeader();

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\z")]
    private static partial Regex Uetr();

    [GeneratedRegex(@"\A[A-Za-z0-9/?:().,'+ \r\n-]*\z")]
    private static partial Regex Signs();

    [GeneratedRegex(@"\A[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?\z")]
    private static partial Regex Bic();

    [GeneratedRegex(@"\A[0-9]+,[0-9]*\z")]
    private static partial Regex Number();
}
