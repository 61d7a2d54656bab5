namespace BankHub.Host.Api;

/// <summary>Says in the OpenAPI document that the answer is a canonical payment.</summary>
internal sealed record CanonicalAnswer;
