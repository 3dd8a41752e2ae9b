using Poet.Platform.Requests;

namespace Poet.Platform.Partners.Calls;

/// <summary>A call that a partner has proven to be its own; a feature of the request.</summary>
/// <param name="Actor">The partner, with the scopes and the rows it has.</param>
/// <param name="OnBehalfOf">The officer there who asks: name and id, as the partner says.</param>
/// <param name="Reason">Why the officer asks, in the officer's words.</param>
/// <param name="CallsPerMinute">How many calls a minute are answered.</param>
internal sealed record PartnerCall(Actor Actor, string OnBehalfOf, string Reason, int CallsPerMinute);

/// <summary>Why a call is refused.</summary>
/// <param name="Why">For the audit.</param>
/// <param name="Says">For the partner. Until the signature fits, the same for everything: who guesses learns nothing of partners and keys.</param>
internal sealed record CallRefused(string Why, string Says)
{
    private const string NotOurs = "The token was not accepted: see that iss, kid, algorithm and signature are those of a registered key that holds";

    public static CallRefused Unproven(string why) => new(why, NotOurs);
}

/// <summary>Settings in the section <c>Partners</c>.</summary>
public sealed class PartnerOptions
{
    /// <summary>What tokens must carry as <c>aud</c>, such as the address of this deployment. While it is empty no partner can call.</summary>
    public string Audience { get; set; } = "";
}
