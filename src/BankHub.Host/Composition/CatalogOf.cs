using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Formats.Iso20022.Market;
using BankHub.Hub.Catalog;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Host.Composition;

/// <summary>The catalog of a folder of connections, of built-in and private banks, with the options of every channel checked.</summary>
public static class CatalogOf
{
    internal static Catalog Options(HubOptions options, MessageSchemas schemas, NamedKeys keys) => Catalog.Load(
        Sources(options.ConnectionsFolder, options.PlugInsFolder, new ReferencedSecrets(), keys) with
        {
            Adapters = options.Adapters ?? BuiltIn,
            Schemas = schemas,
        });

    /// <summary>Throws a <see cref="CatalogException"/> with every finding.</summary>
    /// <param name="connections">The folder of connection files.</param>
    /// <param name="plugIns">The folder of private banks; null for none.</param>
    /// <param name="lookUp">Where to look whether the secrets are there that connections refer to; null for not to look.</param>
    /// <param name="keys">The named keys that connections may refer to.</param>
    public static Catalog Folder(string connections, string? plugIns, ISecrets? lookUp, NamedKeys keys) =>
        Catalog.Load(Sources(connections, plugIns, lookUp, keys));

    private static System.Reflection.Assembly[] BuiltIn => [System.Reflection.Assembly.Load("BankHub.Adapters")];

    private static CatalogSources Sources(string connections, string? plugIns, ISecrets? lookUp, NamedKeys keys) => new()
    {
        Adapters = BuiltIn,
        Tables = System.Reflection.Assembly.Load("BankHub.Mapping"),
        PlugIns = plugIns,
        Connections = connections,
        UnknownRules = choice => MarketRules.Unknown(choice.Sets, choice.Without),
        CheckTargets = (connection, manifest) => ConnectedChannels.Check(new ChannelSource(connection, manifest), lookUp, keys),
    };
}
