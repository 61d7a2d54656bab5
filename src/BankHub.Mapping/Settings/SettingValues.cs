using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Settings;

/// <summary>Settings that are values of the vocabulary: the pattern of a manifest knows no check digits and no countries.</summary>
public static class SettingValues
{
    /// <summary>The rule that a setting breaks, if it is given.</summary>
    public static IEnumerable<Finding> Broken<T>(this Connection connection, string setting)
        where T : class, IValue<T> =>
        connection.Settings.GetValueOrDefault(setting) is { } text && !T.TryParse(text, out _, out var broken)
            ? [new($"$.settings.{setting}", broken.Name, broken.Message)]
            : [];
}
