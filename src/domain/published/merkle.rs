//! One hash for a whole box: the Merkle tree of RFC 6962, section 2.1, so that a single ballot can be
//! proved to lie in it with a handful of hashes.

use sha2::{Digest, Sha256};

/// A SHA-256.
pub(super) type Hash = [u8; 32];

/// The hash of one leaf. The prefix keeps a leaf from ever passing for an inner node.
pub(super) fn leaf(bytes: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(bytes);
    hasher.finalize().into()
}

/// The root over leaves in their order; of none at all it is the hash of nothing.
pub(super) fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [only] => *only,
        _ => {
            // The left side is the largest full tree that leaves something for the right.
            let left = leaves.len().next_power_of_two() / 2;
            let mut hasher = Sha256::new();
            hasher.update([1]);
            hasher.update(root(&leaves[..left]));
            hasher.update(root(&leaves[left..]));
            hasher.finalize().into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vectors of Certificate Transparency's reference implementation.
    #[test]
    fn roots_are_those_of_rfc_6962() {
        let inputs = [
            "",
            "00",
            "10",
            "2021",
            "3031",
            "40414243",
            "5051525354555657",
        ];
        let leaves: Vec<Hash> = inputs
            .iter()
            .map(|input| leaf(&hex::decode(input).expect("hex")))
            .collect();
        let known = [
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        ];
        for (count, known) in known.iter().enumerate().take(8) {
            assert_eq!(
                hex::encode(root(&leaves[..count.min(7)])),
                *known,
                "{count} leaves"
            );
        }
    }
}
