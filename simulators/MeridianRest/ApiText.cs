using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankHub.Simulators.MeridianRest;

/// <summary>How the API writes amounts, times and objects.</summary>
public static class ApiText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Two decimals, always.</summary>
    public static string Amount(long cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100}.{cents % 100:D2}");

    /// <summary>Null where the text is not an amount with exactly two decimals and without needless zeros.</summary>
    public static long? Cents(string text)
    {
        if (text.Length is < 4 or > 13 || text[^3] != '.' || (text[0] == '0' && text.Length > 4))
        {
            return null;
        }
        var digits = text.Remove(text.Length - 3, 1);
        return digits.All(char.IsAsciiDigit) ? long.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            write(writer);
        }
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>Writes the members that have a value.</summary>
    public static void Members(this Utf8JsonWriter writer, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }
    }
}
