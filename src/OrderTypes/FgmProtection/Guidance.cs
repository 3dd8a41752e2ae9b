namespace Poet.OrderTypes.FgmProtection;

/// <summary>What an officer reads who registers or meets the order.</summary>
internal static class Guidance
{
    public const string Text = """
        ## What it is for
        A court protects a girl, or a woman, from genital mutilation, or somebody to whom it was done: against everyone who would do, arrange or help it, here and abroad, also people not named who may become
        involved. Typical terms: no travel, passports handed in, a medical examination, no contact by those who would arrange it.

        ## Who asks for it
        The girl herself or the local authority; anyone else, **the police among them, only with the court's leave**. Family courts, and criminal courts that try such an offence, may act of their own motion, within
        hours and without notice.

        ## Registering it
        - The sealed order, term by term; everyone it binds, each by name or by description
        - Service or awareness of each; agree beforehand who serves, since that is the dangerous moment
        - Passports: which, who holds them; a port alert where travel is feared
        - The social worker, and a safe way to reach the girl, known to few

        ## If it is breached
        An offence, up to five years, for whoever knew of it. Safeguard first: her, her sisters and her cousins. Or the court that made it may treat it as contempt; never both.

        ## Often got wrong
        - Relatives and community leaders are not interpreters or messengers
        - The order goes on after she turns 18 unless it says otherwise
        - The weeks before school holidays are when to look at flights
        """;
}
