using System.Reflection;
using System.Text.Json.Nodes;
using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Tests.House;

namespace BankHub.Tests.Conformance;

/// <summary>Every bank of the adapters assembly, loaded as the catalog loads it.</summary>
internal static class Banks
{
    private static readonly Lazy<IReadOnlyList<LoadedAdapter>> Loaded = new(Load);

    public static IReadOnlyList<LoadedAdapter> All => Loaded.Value;

    public static TheoryData<string> Folders => [.. All.Select(bank => bank.Folder)];

    public static TheoryData<string, string> Products =>
        Pairs(All.SelectMany(bank => bank.Manifest.Products.Select(product => (bank.Folder, product.Id))));

    public static LoadedAdapter In(string folder) => All.Single(bank => bank.Folder == folder);

    /// <summary>The same bank made anew: nothing may be kept from one use to the next.</summary>
    public static LoadedAdapter Anew(string folder) => Load().Single(bank => bank.Folder == folder);

    public static string Golden(string folder) => Path.Combine(Tree.Root, "adapters", folder, "golden");

    /// <summary>A context with the settings of golden/settings.json.</summary>
    public static AdapterContext Context(LoadedAdapter bank)
    {
        var file = Path.Combine(Golden(bank.Folder), "settings.json");
        var settings = File.Exists(file) ? JsonNode.Parse(File.ReadAllText(file))!.AsObject() : [];
        return new AdapterContext
        {
            Connection = "conformance",
            MessageId = "0123456789ABCDEF",
            Sequence = 4711,
            DaySequence = 3,
            Now = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero),
            LocalNow = new(2026, 11, 23, 9, 30, 0),
            BusinessDate = new(2026, 11, 23),
            ValueDate = new(2026, 11, 24),
            Settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>()),
        };
    }

    public static TheoryData<string, string> Pairs(IEnumerable<(string, string)> pairs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (first, second) in pairs)
            data.Add(first, second);
        return data;
    }

    private static IReadOnlyList<LoadedAdapter> Load() =>
        AdapterAssembly.Load(Assembly.Load("BankHub.Adapters"), Assembly.Load("BankHub.Mapping"));
}
