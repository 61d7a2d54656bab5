using System.Globalization;
using System.Text;
using BankHub.Simulators.Exchange;

namespace BankHub.Simulators.OrientSwift.Writing;

/// <summary>Puts blocks around a text, with the numbers that the network gives.</summary>
internal sealed class Envelope(OrientOptions options, NumberBook numbers, Func<DateTimeOffset> now)
{
    private const string Network = "SWFTXXXXXXXX";

    /// <summary>A number has six digits.</summary>
    private const int Most = 999_999;

    /// <summary>A message from the bank to the customer.</summary>
    public string FromBank(string type, string? uetr, IEnumerable<string> fields)
    {
        var header = uetr is null ? "" : $"{{3:{(type is "199" or "299" ? "{111:001}" : "")}{{121:{uetr}}}}}";
        return $"{Heads(type, Terminal(options.Bic))}{header}{{4:\r\n{string.Concat(fields.Select(field => $"{field}\r\n"))}-}}{Tail}";
    }

    /// <summary>A message of the network itself: 010, 011, 019.</summary>
    public string FromNetwork(string type, params IEnumerable<(string Tag, string Value)> fields) =>
        $"{Heads(type, Network)}{{4:{Tags(fields)}}}{Tail}";

    /// <summary>The network's answer to a message of the customer, with a copy of it.</summary>
    /// <param name="number">What the network counted it as.</param>
    /// <param name="mur">Its field 108.</param>
    /// <param name="code">The error code of a refusal; null where it is taken.</param>
    /// <param name="copy">The message.</param>
    public string Answer(int number, string? mur, string? code, string copy)
    {
        (string, string)[] fields =
        [
            ("177", Moment("yyMMddHHmm")), ("451", code is null ? "0" : "1"), .. code is null ? [] : new[] { ("405", code) },
            .. mur is null ? [] : new[] { ("108", mur) },
        ];
        return $"{{1:F21{Terminal(options.CustomerBic)}0001{number:D6}}}{{4:{Tags(fields)}}}{copy}";
    }

    /// <summary>The next number of a message that the customer sends.</summary>
    public int NextInput() => numbers.Next("input") % Most;

    /// <summary>What the network calls a message that it took (MIR).</summary>
    public string InputReference(int number) => $"{Moment("yyMMdd")}{Terminal(options.CustomerBic)}0001{number:D6}";

    public string Moment(string format) => now().ToString(format, CultureInfo.InvariantCulture);

    public static byte[] Bytes(params IEnumerable<string> messages) => Encoding.Latin1.GetBytes(string.Join("\r\n$", messages));

    private static string Tail => "{5:{CHK:5E8A1C03F7B2}}";

    private string Heads(string type, string sender)
    {
        var number = numbers.Next("output") % Most;
        return $"{{1:F01{Terminal(options.CustomerBic)}0001{number:D6}}}"
            + $"{{2:O{type}{Moment("HHmm")}{Moment("yyMMdd")}{sender}0001{number:D6}{Moment("yyMMddHHmm")}N}}";
    }

    private static string Tags(IEnumerable<(string Tag, string Value)> fields) =>
        string.Concat(fields.Select(field => $"{{{field.Tag}:{field.Value}}}"));

    private static string Terminal(string bic) => $"{bic[..8]}A{bic[8..]}";
}
