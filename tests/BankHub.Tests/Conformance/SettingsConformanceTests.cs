using System.Collections;
using System.Diagnostics.CodeAnalysis;
using BankHub.Core.Adapters;

namespace BankHub.Tests.Conformance;

/// <summary>Every bank: its manifest declares each setting that its adapter reads, or no connection could ever give it.</summary>
public sealed class SettingsConformanceTests
{
    [Theory]
    [MemberData(nameof(Banks.Products), MemberType = typeof(Banks))]
    public void Every_setting_that_is_read_is_declared(string folder, string product)
    {
        var bank = Banks.In(folder);
        var context = Banks.Context(bank);
        var heard = new Listening(context.Settings);
        var batch = new PaymentBatch(bank.Manifest.Product(product)!, Samples.Plain(bank.Manifest.Product(product)!));

        ((IPaymentEncoder)bank.Adapter).Encode(batch, context with { Settings = heard });

        Assert.Empty(heard.Asked.Except(bank.Manifest.Settings.Keys));
    }

    [Theory]
    [MemberData(nameof(Banks.Folders), MemberType = typeof(Banks))]
    public void The_settings_of_the_golden_files_are_ones_that_a_connection_could_give(string folder)
    {
        var (rules, given) = (Banks.In(folder).Manifest.Settings, Banks.Context(Banks.In(folder)).Settings);

        Assert.All(given, setting => Assert.True(rules[setting.Key].Allows(setting.Value), setting.Key));
        Assert.All(rules.Where(rule => rule.Value.Required), rule => Assert.Contains(rule.Key, given.Keys));
    }

    /// <summary>Settings that remember which of them were asked for.</summary>
    private sealed class Listening(IReadOnlyDictionary<string, string> settings) : IReadOnlyDictionary<string, string>
    {
        public HashSet<string> Asked { get; } = [];

        public IEnumerable<string> Keys => settings.Keys;

        public IEnumerable<string> Values => settings.Values;

        public int Count => settings.Count;

        public string this[string key] => settings[Heard(key)];

        public bool ContainsKey(string key) => settings.ContainsKey(Heard(key));

        public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => settings.TryGetValue(Heard(key), out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => settings.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private string Heard(string key)
        {
            Asked.Add(key);
            return key;
        }
    }
}
