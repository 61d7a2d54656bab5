using BankHub.Hub.Catalog;

namespace BankHub.Host.Composition;

/// <summary>The catalog of the configured folders and the built-in banks.</summary>
internal static class CatalogOf
{
    public static Catalog Options(HubOptions options)
    {
        var adapters = System.Reflection.Assembly.Load("BankHub.Adapters");
        return Catalog.Load(new CatalogSources
        {
            Adapters = options.Adapters ?? [adapters],
            Tables = System.Reflection.Assembly.Load("BankHub.Mapping"),
            PlugIns = options.PlugInsFolder,
            Connections = options.ConnectionsFolder,
        });
    }
}
