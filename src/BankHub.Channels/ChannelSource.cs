using BankHub.Core.Adapters;

namespace BankHub.Channels;

/// <summary>A connection and the manifest of its bank.</summary>
public sealed record ChannelSource(Connection Connection, AdapterManifest Manifest);
