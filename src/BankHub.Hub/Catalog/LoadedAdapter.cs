using BankHub.Core.Adapters;

namespace BankHub.Hub.Catalog;

/// <summary>A bank's adapter with what it was made from.</summary>
/// <param name="File">The manifest's file name, for findings.</param>
/// <param name="Folder">The bank's folder.</param>
/// <param name="Mapping">The mapping with all tables that it extends.</param>
/// <param name="Adapter">The adapter.</param>
public sealed record LoadedAdapter(string File, string Folder, BankMapping Mapping, IBankAdapter Adapter)
{
    public AdapterManifest Manifest => Adapter.Manifest;
}
