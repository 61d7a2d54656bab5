using System.Collections;
using System.Globalization;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs.Others;

/// <summary>The value of an ISO 20022 message that a line of the table names by the properties of what the reader made of it.</summary>
internal static class MxValues
{
    public static string? Of(MessageReader reader, SharedValue value) =>
        value.Mx.Split('|').Select(path => Of(reader, path, value.Form)).FirstOrDefault(found => found is not null);

    public static string Number(decimal amount) => amount.ToString("0.#####", CultureInfo.InvariantCulture);

    private static string? Of(MessageReader reader, string path, ValueForm form)
    {
        object? at = path.StartsWith("header.", StringComparison.Ordinal) ? reader.BusinessHeader : reader.Message;
        foreach (var step in path.Replace("header.", "", StringComparison.Ordinal).Split('.'))
        {
            var (name, index) = step.Split('[', ']') is [var list, var number, ..] ? (list, int.Parse(number)) : (step, -1);
            if (at is null)
            {
                return null;
            }

            var property = at.GetType().GetProperty(name) ?? throw new ArgumentException($"{at.GetType().Name} has no {name} ({path}).");
            at = property.GetValue(at);
            at = index < 0 ? at : ((IEnumerable)at!).Cast<object>().ElementAtOrDefault(index);
        }

        return at switch
        {
            null or "NOTPROVIDED" => null,
            decimal amount => Number(amount),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            DateTime time => DateOnly.FromDateTime(time).ToString("O", CultureInfo.InvariantCulture),
            string text when form == ValueForm.Bic && text.Length == 8 => text + "XXX",
            _ => at.ToString()!.Trim(),
        };
    }
}
