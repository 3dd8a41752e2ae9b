namespace Poet.OrderTypes.ForcedMarriageProtection;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A family court protects somebody from being forced into marriage, or who has been: against everyone who forces or helps, here and abroad, also people not named who may become involved. Force includes threats
        and pressure on the mind. Typical terms: no contact, no travel, passports handed in, nobody to be sent to the person, the person to be brought back.

        ## Who asks for it
        The person to be protected, or the local authority; anyone else, **the police among them, only with the court's leave**. The court can act within hours, without notice, and of its own motion.

        ## Registering it
        - The sealed order, term by term; everyone it binds, each by name or by description
        - Service or awareness of each; agree beforehand who serves, since that is the dangerous moment
        - Passports: which, who holds them; a port alert where travel is feared
        - A safe way to reach the protected person, known to few

        ## If it is breached
        An offence, up to five years, for whoever knew of it. Safeguard first, with specialist officers; there may be one chance to speak with the person alone. Or the court that made it may treat it as contempt; never both.

        ## Often got wrong
        - Relatives, friends and community leaders are not interpreters or messengers
        - An order about one sibling says something about the others
        - A term about conduct abroad binds: tell the Forced Marriage Unit
        """;
}
