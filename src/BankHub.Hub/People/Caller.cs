namespace BankHub.Hub.People;

/// <summary>Who calls: a system of ours or a person, known by an API key. Every payment belongs to one caller.</summary>
/// <param name="Id">The caller's name in every row and event that it causes.</param>
/// <param name="IsPerson">Two people are two persons' keys: a system never counts as one.</param>
/// <param name="Scopes">What it may do: words of <see cref="Scope"/>.</param>
/// <param name="Sees">The caller whose rows it is shown, or <see cref="Everyone"/>.</param>
public sealed record Caller(string Id, bool IsPerson, IReadOnlySet<string> Scopes, string Sees)
{
    public const string Everyone = "*";

    public bool May(string scope) => Scopes.Contains(scope);
}
