using BankHub.Hub.People;

namespace BankHub.Host.Auth;

/// <summary>Who may use an endpoint; an endpoint without it is closed.</summary>
/// <param name="Scope">The scope that the key must have; null for everyone, without a key.</param>
/// <param name="Person">Whether only a person may.</param>
public sealed record Access(string? Scope, bool Person = false);

/// <summary>Declares and reads access.</summary>
public static class AccessExtensions
{
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(scope));

    public static TBuilder NeedsPerson<TBuilder>(this TBuilder endpoint, string scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(scope, Person: true));

    public static TBuilder IsOpen<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Access(null));

    /// <summary>The authenticated caller of this request.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint is open: it has no caller.");
}
